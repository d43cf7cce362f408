namespace CrossBorderBot.Nlu.Tests;

internal sealed class ReloadingModelTests
{
    private string _path = null!;

    [SetUp]
    public void Copy() => File.Copy(SmallModel.ModelPath, _path = Path.Combine(Path.GetTempPath(), $"reload-{Guid.NewGuid():N}.cbm"));

    [TearDown]
    public void Delete() => File.Delete(_path);

    [Test]
    public void Refresh_SameFile_DoesNothing() => Assert.That(new ReloadingModel(_path, new NluOptions()).Refresh(), Is.False);

    [Test]
    public void Refresh_NewFile_ServesIt()
    {
        var model = new ReloadingModel(_path, new NluOptions());
        var content = SmallModel.TrainContent(1);
        Storage.ModelWriter.Write(_path, content with { Languages = ["xx"] });
        Assert.That(model.Refresh(), Is.True);
        Assert.That(model.Languages, Is.EqualTo(["xx"]));
        Assert.That(model.Refresh(), Is.False, "once");
    }

    [Test]
    public void Refresh_DamagedFile_KeepsTheModelInUseAndSaysOnceWhy()
    {
        var model = new ReloadingModel(_path, new NluOptions());
        File.WriteAllBytes(_path, [.. File.ReadAllBytes(_path)[..^7], 1, 2, 3]);
        Assert.That(() => model.Refresh(), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("run ./run.sh to train again"));
        Assert.That(model.Refresh(), Is.False);
        Assert.That(model.Understand("where is my order", LanguageHints.None).Intents[0].Intent, Is.EqualTo("shipping.track_order"));
    }

    [Test]
    public void Refresh_FileGone_KeepsTheModelInUse()
    {
        var model = new ReloadingModel(_path, new NluOptions());
        File.Delete(_path);
        Assert.That(() => model.Refresh(), Throws.InstanceOf<IOException>());
        Assert.That(model.Intents, Is.Not.Empty);
    }

    [Test]
    public async Task Understand_WhileTheModelIsSwapped_AlwaysAnswers()
    {
        var model = new ReloadingModel(_path, new NluOptions());
        var (one, other) = (SmallModel.TrainContent(1), SmallModel.TrainContent(2));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
                Assert.That(model.Understand("i want my money back", LanguageHints.None).Intents[0].Intent, Is.EqualTo("refund.request"));
        })).ToArray();
        for (var i = 0; i < 20; i++)
        {
            Storage.ModelWriter.Write(_path, i % 2 == 0 ? other : one);
            File.SetLastWriteTimeUtc(_path, DateTime.UnixEpoch.AddSeconds(i));
            Assert.That(model.Refresh(), Is.True);
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }
}
