using System.Text.RegularExpressions;
using CrossBorderBot.TestSupport;
using NUnit.Framework;

namespace CrossBorderBot.Tests;

/// <summary>Who may know whom, read from the source files: <c>using</c> lines and qualified names.</summary>
[Parallelizable(ParallelScope.All)]
public sealed partial class ArchitectureTests
{
    private const string Bot = "CrossBorderBot";

    /// <summary>Room → rooms it may use, beside itself. A name ending in * means everything below it.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Protocol"] = [],
        ["Conversations"] = ["Handoff.Storage"],
        ["Translation"] = [],
        ["Answers"] = [],
        ["Orders"] = [],
        ["Channels.WebChat"] = ["Protocol", "Conversations", "Answers", "Handoff.Ports"],
        ["Turns"] = ["Protocol", "Conversations", "Answers", "Orders", "Translation", "Handoff.Ports", "Handoff.Queue", "Handoff.Desk", "Nlu"],
        ["Handoff"] = [],
        ["Nlu"] = [],
    };

    private static readonly IReadOnlyList<Source> Sources =
    [
        .. Read("bot"), .. Read("handoff"), .. Read("nlu-models"),
    ];

    private static IEnumerable<string> Rooms => Allowed.Keys;

    [TestCaseSource(nameof(Rooms))]
    public void Room_Uses_OnlyWhatItMay(string room)
    {
        var files = Sources.Where(source => IsIn(source.Room, room)).ToList();
        Assert.That(files, Is.Not.Empty, "the room is there");
        var trespasses = files.SelectMany(source => source.Uses
            .Where(use => use.Length > 0 && !IsIn(use, room) && !Allowed[room].Any(allowed => IsIn(use, allowed)))
            .Select(use => $"{source.File} uses {use}"));
        Assert.That(trespasses, Is.Empty);
    }

    [Test]
    public void Rooms_AllOfThem_AreUnderARule()
    {
        var free = Sources.Select(source => source.Room).Distinct().Where(room => room.Length > 0 && !IsIn(room, "Host") && !Rooms.Any(known => IsIn(room, known)));
        Assert.That(free, Is.Empty, "a new room needs its line in this test");
    }

    [Test]
    public void Files_Namespace_IsTheirFolder()
    {
        var strays = Sources.Where(source => source.Room != source.FolderRoom).Select(source => $"{source.File} is {source.Room}");
        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void Host_AloneKnowsEveryRoom()
    {
        Assert.That(Sources.Where(source => IsIn(source.Room, "Host")).SelectMany(source => source.Uses).Distinct(), Is.SupersetOf(
            ["Answers", "Channels.WebChat", "Conversations", "Orders", "Translation", "Turns", "Nlu"]));
        Assert.That(Sources.Where(source => source.Uses.Any(use => IsIn(use, "Host"))).Select(source => source.File), Is.SubsetOf(["bot/Program.cs"]).Or.All.StartsWith("bot/Host/"));
    }

    [Test]
    public void Channels_OneAndAnother_DoNotMeet()
    {
        var channels = Sources.Select(source => source.Room).Where(room => IsIn(room, "Channels")).Select(room => string.Join('.', room.Split('.').Take(2))).Distinct().ToList();
        var meetings = Sources.Where(source => IsIn(source.Room, "Channels"))
            .SelectMany(source => source.Uses.Where(use => channels.Any(channel => IsIn(use, channel) && !IsIn(source.Room, channel))).Select(use => $"{source.File} uses {use}"));
        Assert.That(meetings, Is.Empty);
    }

    [TestCase("handoff/CrossBorderBot.Handoff.csproj")]
    [TestCase("nlu-models/CrossBorderBot.Nlu.csproj")]
    public void Project_OfAnInnerRoom_ReferencesNoneOfOurs(string project) =>
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, project)), Does.Not.Contain("ProjectReference"));

    [Test]
    public void Assemblies_Built_ReferenceAsTheProjectsSay()
    {
        Assert.That(OurReferences(typeof(Handoff.Queue.IHandoffQueue)), Is.Empty);
        Assert.That(OurReferences(typeof(Nlu.INluModel)), Is.Empty);
        Assert.That(OurReferences(typeof(Protocol.Activity)), Is.EquivalentTo(["CrossBorderBot.Handoff", "CrossBorderBot.Nlu"]));

        static IEnumerable<string> OurReferences(Type type) => type.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(Bot, StringComparison.Ordinal));
    }

    private static bool IsIn(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static IEnumerable<Source> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !Outside().IsMatch(file))
            .Select(file => new Source(file, File.ReadAllText(Path.Combine(Repository.Root, file))));

    [GeneratedRegex("/(bin|obj|node_modules|trainer|data|models)/")]
    private static partial Regex Outside();

    private sealed partial class Source
    {
        public Source(string file, string text)
        {
            var code = Comment().Replace(text, "");
            File = file;
            var declared = Namespace().Match(code);
            Room = Short(declared.Success ? declared.Groups[1].Value : Bot);
            FolderRoom = Folder(file);
            Uses = Name().Matches(code).Select(match => Namespaces(match.Value)).Where(use => use != Room).Distinct().ToList();
        }

        public string File { get; }

        public string Room { get; }

        public string FolderRoom { get; }

        public IReadOnlyList<string> Uses { get; }

        private static string Folder(string file)
        {
            var parts = file.Split('/')[..^1];
            string[] root = parts[0] switch { "bot" => [], "handoff" => ["Handoff"], _ => ["Nlu"] };
            return string.Join('.', root.Concat(parts.Skip(1)));
        }

        // "CrossBorderBot.Turns.Decider" is of the room Turns: the longest known namespace in front.
        private static string Namespaces(string name)
        {
            var parts = Short(name).Split('.');
            return string.Join('.', parts.TakeWhile((part, i) => i == 0 || Directory.Exists(Path.Combine(Repository.Root, Home(parts[0]), string.Join('/', parts[..(i + 1)].Skip(Home(parts[0]) == "bot" ? 0 : 1))))));
        }

        private static string Home(string first) => first switch { "Handoff" => "handoff", "Nlu" => "nlu-models", _ => "bot" };

        private static string Short(string name) => name == Bot ? "" : name[(Bot.Length + 1)..];

        [GeneratedRegex("//.*$", RegexOptions.Multiline)]
        private static partial Regex Comment();

        [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
        private static partial Regex Namespace();

        // Not in quotes: there it is only a name.
        [GeneratedRegex(@"(?<![""\w.])CrossBorderBot(?:\.[A-Z]\w*)+")]
        private static partial Regex Name();
    }
}
