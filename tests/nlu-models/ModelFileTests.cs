namespace CrossBorderBot.Nlu.Tests;

internal sealed class ModelFileTests
{
    private const string Cure = "delete it and run ./run.sh to train again";

    [TestCase(0)]
    [TestCase(20)]
    [TestCase(60)]
    [TestCase(5000)]
    public void Load_TruncatedFile_NamesTheCure(int length) => AssertRefused(bytes => bytes[..length]);

    [Test]
    public void Load_EveryHeaderByteFlipped_IsRefused([Range(0, 51)] int position) => AssertRefused(bytes => Flip(bytes, position), except: position is 8 or 9);

    [TestCase(60)]
    [TestCase(3000)]
    public void Load_PayloadByteFlipped_SaysDamaged(int position) =>
        Assert.That(AssertRefused(bytes => Flip(bytes, position)), Does.Contain("checksum"));

    [Test]
    public void Load_ForeignFile_SaysSo() => Assert.That(AssertRefused(_ => [.. "PK\u0003\u0004 this is a zip file, not a model, of more than fifty-two bytes"u8]), Does.Contain("is no CrossBorderBot model"));

    [Test]
    public void Load_BytesAppended_IsRefused() => AssertRefused(bytes => [.. bytes, 0]);

    [Test]
    public void Load_LaterFormat_AsksForANewerProgram() =>
        Assert.That(AssertRefused(bytes => { bytes[10] = 3; return bytes; }), Does.Contain("newer CrossBorderBot"));

    [Test]
    public void Load_NoFile_IsNotFound() =>
        Assert.Throws<FileNotFoundException>(() => NluModel.Load(Path.Combine(Path.GetTempPath(), "no-such-model.cbm"), new NluOptions()));

    private static string AssertRefused(Func<byte[], byte[]> change, bool except = false)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, change(File.ReadAllBytes(SmallModel.ModelPath)));
        try
        {
            // The writer's own version is for people; only the oldest reader decides.
            if (except)
            {
                Assert.DoesNotThrow(() => NluModel.Load(path, new NluOptions()));
                return "";
            }
            var error = Assert.Throws<InvalidDataException>(() => NluModel.Load(path, new NluOptions()))!;
            Assert.That(error.Message, Does.Contain(Cure).And.Contain(path));
            return error.Message;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Flip(byte[] bytes, int position)
    {
        bytes[position] ^= 0x5A;
        return bytes;
    }
}
