using System.Diagnostics;
using System.Globalization;
using CrossBorderBot.Translation;
using CrossBorderBot.Translation.Apertium;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.Apertium;

/// <summary>Against the programs installed on this machine.</summary>
public class ApertiumTranslatorTests
{
    private ApertiumTranslator _engine = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _engine = new ApertiumTranslator(TimeProvider.System, NullLogger<ApertiumTranslator>.Instance);
        if (_engine.OffReason is { } reason)
            Assert.Ignore($"Apertium is not tested: {reason}.");
        if (!_engine.CanTranslate("en", "es") || !_engine.CanTranslate("es", "en"))
            Assert.Ignore("Apertium is not tested: apertium-eng-spa is not installed.");
    }

    [OneTimeTearDown]
    public void Stop() => _engine.Dispose();

    [TestCase("Where is my order? I want a refund.", "en", "es", "¿Dónde es mi orden? Quiero un reembolso.")]
    [TestCase("Hola, necesito ayuda con mi pedido.", "es", "en", "Hello, I need help with my request.")]
    [TestCase("My order has not arrived\n\nPlease help", "en", "es", null)]
    public async Task Translate_Text_IsTranslated(string text, string from, string to, string? expected)
    {
        var translation = await Ask(text, from, to);
        Assert.That((translation.Engine, translation.Quality, translation.Language), Is.EqualTo(("apertium", TranslationQuality.Machine, to)));
        Assert.That(translation.Text, expected is null ? Does.Contain("\n\n") : Is.EqualTo(expected));
    }

    [Test]
    public async Task Translate_ThroughSpanish_WorksAndFrenchIsOnlyAGist()
    {
        if (!_engine.CanTranslate("en", "pt") || !_engine.CanTranslate("en", "fr"))
            Assert.Ignore("apertium-es-pt or apertium-fr-es is not installed.");
        Assert.That((await Ask("I want to return the product.", "en", "pt")).Quality, Is.EqualTo(TranslationQuality.Machine));
        Assert.That((await Ask("Où est ma commande FR-1001 ?", "fr", "en")).Text, Does.Contain("FR-1001").And.Contain("order").Or.Contain("commission"));
        Assert.That((await Ask("Where is my parcel?", "en", "fr")).Quality, Is.EqualTo(TranslationQuality.Guess));
    }

    [Test]
    public async Task Translate_ProtectedValues_PassUnchanged()
    {
        var random = new RandomMessages(8);
        for (var i = 0; i < 60; i++)
        {
            var (text, values) = random.Next();
            var translation = await Ask(text, "en", "es");
            Assert.That(TextShield.Preserves(text, translation.Text, "en", "es"), Is.True, $"{text} / {translation.Text}");
            Assert.That(values, Is.All.Matches<string>(v => translation.Text.Contains(v, StringComparison.Ordinal)), translation.Text);
        }
    }

    [Test]
    public async Task Translate_ReservedSigns_Survive()
    {
        const string Signs = @"^$[]{}/@\<>~";
        var translation = await Ask(@"My order ^mundo$ [has] {x} a/b w@ \n <b>late</b> ~ and ]] [[ \\ is here", "en", "es");
        foreach (var sign in Signs)
            Assert.That(translation.Text, Does.Contain(sign));
        Assert.That((await Ask("I want a refund.", "en", "es")).Text, Is.EqualTo("Quiero un reembolso."), "the next answer is its own");
    }

    [Test]
    public async Task Translate_RandomCharacters_NeverDesynchronise()
    {
        var random = new Random(9);
        for (var i = 0; i < 40; i++)
        {
            var text = new string([.. Enumerable.Range(0, 40).Select(_ => random.Next(4) == 0 ? @"^$[]{}/@\<>~.?! "[random.Next(16)] : (char)random.Next(1, 0xFFFF))]);
            await Ask(text, "en", "es");
        }
        Assert.That((await Ask("I want a refund.", "en", "es")).Text, Is.EqualTo("Quiero un reembolso."));
    }

    [Test]
    public async Task Translate_LongText_ComesBackWhole()
    {
        var text = string.Join("\n", Enumerable.Range(10_000, 600).Select(i => $"The parcel {i} has not arrived."));
        var translation = await Ask(text, "en", "es");
        Assert.That(translation.Text.Split('\n'), Has.Length.EqualTo(600));
        Assert.That(TextShield.Preserves(text, translation.Text, "en", "es"), Is.True);
    }

    [Test]
    public async Task Translate_200AtOnce_KeepTextsApart()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Ask($"The parcel {10_000 + i} is late.", "en", "es")));
        for (var i = 0; i < answers.Length; i++)
            Assert.That(answers[i].Text, Does.Contain($"{10_000 + i}").And.Not.Contain($"{10_000 + (i + 1) % 200}"));
    }

    [Test]
    public async Task Translate_CallerLeaves_NextAnswerIsItsOwn()
    {
        await Ask("Hello", "en", "es");
        for (var i = 0; i < 20; i++)
        {
            using var soon = new CancellationTokenSource();
            var first = _engine.TranslateAsync([$"The parcel {10_000 + i} is late."], "en", "es", soon.Token);
            await soon.CancelAsync();
            await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Assert.That((await Ask($"The parcel {20_000 + i} is late.", "en", "es")).Text, Does.Contain($"{20_000 + i}"));
        }
    }

    [Test]
    public async Task Translate_StageKilled_Recovers()
    {
        using var engine = New();
        await Ask(engine, "Hello");
        var before = Group(engine);
        foreach (var victim in new[] { 0, 3, 7 })
        {
            var stages = Stages(Group(engine));
            Signal(stages[victim], "KILL");
            Assert.That((await Ask(engine, "I want a refund.")).Text, Is.EqualTo("Quiero un reembolso."));
        }
        Assert.That(Group(engine), Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Translate_StageStopped_TimesOutAndRestarts()
    {
        using var engine = New(TimeSpan.FromSeconds(1));
        await Ask(engine, "Hello");
        var frozen = Group(engine);
        Signal(Stages(frozen)[2], "STOP");
        var failure = Assert.ThrowsAsync<TranslationException>(async () => await Ask(engine, "I want a refund."));
        Assert.That(failure?.IsTransient, Is.True);
        Assert.That(failure?.Message, Does.Not.Contain("refund"));
        Assert.That((await Ask(engine, "I want a refund.")).Text, Is.EqualTo("Quiero un reembolso."));
        await Gone(frozen);
    }

    [Test]
    public async Task Dispose_RunningPipeline_EndsEveryProcess()
    {
        var engine = New();
        await Ask(engine, "Hello");
        var group = Group(engine);
        Assert.That(Stages(group), Has.Length.GreaterThan(8));
        engine.Dispose();
        await Gone(group);
    }

    [Test]
    public async Task Pipeline_InputClosedAsByAKilledHost_EndsByItself()
    {
        var mode = ApertiumModes.In("/usr/share/apertium/modes").Way("en", "es")[0];
        using var first = ProcessGroup.Start(ApertiumPipeline.Script, mode.Path);
        using var second = ProcessGroup.Start(ApertiumPipeline.Script, mode.Path);
        await Until(() => Stages(first.Id).Length > 8 && Stages(second.Id).Length > 8);
        first.Input.Close(); // what the kernel does for a host killed with -9
        await Gone(first.Id);
        Assert.That(Stages(second.Id), Is.Not.Empty, "and no sibling held the pipe open");
    }

    private async Task<CrossBorderBot.Translation.Translation> Ask(string text, string from, string to) =>
        (await _engine.TranslateAsync([text], from, to, CancellationToken.None))[0]!;

    private static async Task<CrossBorderBot.Translation.Translation> Ask(ApertiumTranslator engine, string text) =>
        (await engine.TranslateAsync([text], "en", "es", CancellationToken.None))[0]!;

    private static ApertiumTranslator New(TimeSpan? limit = null) =>
        new(ApertiumModes.In("/usr/share/apertium/modes"), TimeProvider.System, NullLogger<ApertiumTranslator>.Instance) { Limit = limit ?? TimeSpan.FromSeconds(4) };

    private static int Group(ApertiumTranslator engine) =>
        engine.Pipeline(ApertiumModes.In("/usr/share/apertium/modes").Way("en", "es")[0]).GroupId!.Value;

    private static int[] Stages(int group) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => n!.All(char.IsAsciiDigit)).Select(n => Stat(n!))
            .Where(s => s.Group == group && s.State is not ('Z' or 'X')).Select(s => s.Id).Order(),
    ];

    private static (int Id, char State, int Group) Stat(string id)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
            return (int.Parse(id, CultureInfo.InvariantCulture), fields[0][0], int.Parse(fields[2], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return default; // it ended meanwhile
        }
    }

    private static void Signal(int process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static Task Gone(int group) => Until(() => Stages(group).Length == 0);

    private static async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
