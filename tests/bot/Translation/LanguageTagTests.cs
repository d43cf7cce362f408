using CrossBorderBot.Translation;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation;

public class LanguageTagTests
{
    [TestCase("es-MX", "es")]
    [TestCase("EN", "en")]
    [TestCase("zh", "zh-hans")]
    [TestCase("zh-TW", "zh-hant")]
    [TestCase("zh-Hant-HK", "zh-hant")]
    [TestCase("zh_CN", "zh-hans")]
    [TestCase("no", "nb")]
    [TestCase("iw-IL", "he")]
    public void Base_Tag_IsPrimarySubtag(string tag, string expected) => Assert.That(LanguageTag.Base(tag), Is.EqualTo(expected));

    [Test]
    public void Same_RegionsOfOneLanguage_AreTheSame_ScriptsOfChineseAreNot()
    {
        Assert.That(LanguageTag.Same("en-GB", "en"), Is.True);
        Assert.That(LanguageTag.Same("zh-TW", "zh-CN"), Is.False);
    }
}
