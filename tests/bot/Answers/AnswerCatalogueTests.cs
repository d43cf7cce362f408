using System.Text.RegularExpressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrossBorderBot.Answers;
using CrossBorderBot.Tests.Support;
using CrossBorderBot.TestSupport;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Answers;

/// <summary>The real texts of every language.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AnswerCatalogueTests
{
    private static readonly AnswerCatalogue Texts = Catalogue.Texts;
    private static readonly string[] Intents = File.ReadAllLines(Path.Combine(Repository.Root, "nlu-models", "data", "intents.txt"))
        .Select(line => line.Split('\t', '#')[0].Trim()).Where(line => line.Length > 0).ToArray();
    private static readonly LanguageTexts Reference = Texts.For(AnswerCatalogue.Reference);

    private static IEnumerable<string> Languages => Catalogue.Languages;

    [Test]
    public void Languages_FirstSix_AreThere()
    {
        Assert.That(Languages, Is.SupersetOf(["en", "es", "zh", "fr", "de", "ar"]));
        Assert.That(Intents, Has.Length.EqualTo(56));
    }

    [TestCaseSource(nameof(Languages))]
    public void Articles_OfEveryIntent_AreThereAndNoOthers(string language) =>
        Assert.That(Texts.For(language).Articles.Keys, Is.EquivalentTo(Intents));

    [TestCaseSource(nameof(Languages))]
    public void Messages_OfTheReference_AreThereAndNoOthers(string language)
    {
        var texts = Texts.For(language);
        Assert.That(texts.Messages.Keys, Is.EquivalentTo(Reference.Messages.Keys));
        Assert.That(texts.Page.Keys, Is.EquivalentTo(Reference.Page.Keys));
    }

    [TestCaseSource(nameof(Languages))]
    public void Titles_OfALanguage_AreUniqueAndFitAButton(string language)
    {
        var texts = Texts.For(language);
        var articles = texts.Articles.Values.Select(article => article.Title).ToList();
        var others = new[] { "yes", "no", "talk_to_human", "clarify_none_of_these", "handoff_leave_queue" }.ToDictionary(key => key, key => texts.Messages[key]);
        // Those that stand beside articles must not be one of them; yes and no stand alone.
        Assert.That(
            articles.Append(others["clarify_none_of_these"]).Append(others["handoff_leave_queue"]).Select(title => title.ToLowerInvariant()), Is.Unique,
            "a tapped title must mean one thing");
        Assert.That(others.Values, Is.Unique);
        Assert.That(articles.Concat(others.Values).Where(title => title.Length is 0 or > 20 || title.Trim() != title), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void Articles_Rendered_AreShortAndHoldNoBraces(string language)
    {
        foreach (var intent in Intents)
        {
            Assert.That(Texts.For(language).Articles[intent].Text, Has.Length.InRange(5, 500), intent);
            var text = Catalogue.Article(intent, language);
            Assert.That(text, Does.Not.Contain('{').And.Not.Contain('}').And.Not.Contain("  "), intent);
        }
    }

    [TestCaseSource(nameof(Languages))]
    public void Messages_Rendered_HoldNoBraces(string language)
    {
        foreach (var (key, text) in Texts.For(language).Messages)
        {
            var values = Placeholders.Names(text).Distinct().Select(name => (name, (TextValue)"KH-10482")).ToArray();
            Assert.That(Catalogue.Message(key, language, values), Does.Not.Contain('{').And.Not.Contain('}'), key);
        }
        foreach (var (key, text) in Texts.For(language).Page)
            Assert.That(
                Placeholders.Fill(text, name => ShopFacts.Value(name, Catalogue.Shop.Value, Texts.For(language))), Does.Not.Contain('{').And.Not.Contain('}'), key);
    }

    [TestCaseSource(nameof(Languages))]
    public void Placeholders_OfMessages_AreThoseOfTheReference(string language)
    {
        foreach (var (key, text) in Reference.Messages)
            Assert.That(
                Placeholders.Names(Texts.For(language).Messages[key]).Except(ShopFacts.Names),
                Is.EquivalentTo(Placeholders.Names(text).Except(ShopFacts.Names)), key);
    }

    [TestCaseSource(nameof(Languages))]
    public void Placeholders_OfArticles_NameFactsOfTheShop(string language)
    {
        foreach (var (intent, article) in Texts.For(language).Articles)
            Assert.That(Placeholders.Names(article.Text).Except(ShopFacts.Names), Is.Empty, intent);
    }

    [Test]
    public void ShopFacts_EveryName_HasAValueInEveryLanguage()
    {
        foreach (var texts in Texts.Languages)
            foreach (var name in ShopFacts.Names)
                Assert.That(ShopFacts.Value(name, Catalogue.Shop.Value, texts), Is.Not.Empty, $"{texts.Language} {name}");
        Assert.That(() => ShopFacts.Value("no_such_fact", Catalogue.Shop.Value, Reference), Throws.InstanceOf<KeyNotFoundException>());
    }

    [Test]
    public void Articles_OfTwoLanguages_AreNeverTheSame()
    {
        foreach (var intent in Intents)
            Assert.That(Texts.Languages.Select(texts => texts.Articles[intent].Text), Is.Unique, intent);
        foreach (var key in Reference.Messages.Keys.Where(key => Reference.Messages[key].Length > 50))
            Assert.That(Texts.Languages.Select(texts => texts.Messages[key]), Is.Unique, key);
    }

    [TestCaseSource(nameof(Languages))]
    public void Articles_OfALanguage_AreInItsScript(string language)
    {
        Func<char, bool> own = language switch
        {
            "zh" or "zh-Hant" => c => c is >= '\u4e00' and <= '\u9fff',
            "ar" => c => c is >= '\u0600' and <= '\u06ff',
            "ru" => c => c is >= '\u0400' and <= '\u04ff',
            "ko" => c => c is >= '\uac00' and <= '\ud7a3',
            "ja" => c => c is >= '\u3040' and <= '\u30ff' or >= '\u4e00' and <= '\u9fff',
            "hi" => c => c is >= '\u0900' and <= '\u097f',
            "th" => c => c is >= '\u0e00' and <= '\u0e7f',
            _ => c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00c0' and <= '\u024f' or >= '\u1ea0' and <= '\u1eff',
        };
        foreach (var (intent, article) in Texts.For(language).Articles)
        {
            var letters = Regex.Replace(article.Text, @"\{\w+\}", "").Where(char.IsLetter).ToArray();
            Assert.That(letters.Count(own), Is.GreaterThan(letters.Length * 0.6), intent);
        }
    }

    [TestCaseSource(nameof(Languages))]
    public void Handoff_Texts_AreThere(string language)
    {
        string[] keys =
        [
            "handoff_started", "handoff_outside_hours", "handoff_apology", "handoff_not_understood", "handoff_noted", "handoff_joined",
            "handoff_back_in_queue", "handoff_abandoned", "handoff_leave_queue", "handoff_resolved", "rating_thanks", "agent_untranslated", "temporary_problem",
        ];
        Assert.That(keys.Where(key => string.IsNullOrWhiteSpace(Texts.For(language).Messages.GetValueOrDefault(key))), Is.Empty);
        Assert.That(Placeholders.Names(Texts.For(language).Messages["handoff_started"]), Is.EquivalentTo(["position", "minutes"]));
        Assert.That(Placeholders.Names(Texts.For(language).Messages["handoff_joined"]), Is.EqualTo(["agent"]));
    }

    [TestCaseSource(nameof(Languages))]
    public void Countries_OfALanguage_AreNamedInIt(string language)
    {
        var texts = Texts.For(language);
        Assert.That(texts.Countries.Keys, Is.EquivalentTo(Reference.Countries.Keys));
        Assert.That(texts.Countries.Values, Has.None.Empty);
        Assert.That(texts.Country("??"), Is.EqualTo("??"), "an unknown code stays itself");
        var expected = language switch { "de" => "Spanien", "es" => "España", "fr" => "Espagne", "zh" => "西班牙", "ar" => "إسبانيا", "en" => "Spain", "ru" => "Испания", "ko" => "스페인", "ja" => "スペイン", "pt" => "Espanha", "it" => "Spagna", "tr" => "İspanya", "pl" => "Hiszpania", "nl" => "Spanje", "id" => "Spanyol", "vi" => "Tây Ban Nha", "hi" => "स्पेन", "th" => "สเปน", "sv" => "Spanien", "zh-Hant" => "西班牙", _ => null };
        if (expected is not null)
            Assert.That(texts.Country("ES"), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Languages))]
    public void Culture_OfALanguage_IsItsOwn(string language)
    {
        var texts = Texts.For(language);
        Assert.That(texts.CultureInfo.TwoLetterISOLanguageName, Is.EqualTo(language.Split('-')[0]));
        Assert.That(texts.Direction, Is.EqualTo(texts.CultureInfo.TextInfo.IsRightToLeft ? "rtl" : "ltr"));
    }

    [Test]
    public void FollowUps_OfEveryIntent_AreKnownAndAtMostThree()
    {
        foreach (var intent in Intents)
        {
            var followUps = Texts.FollowUps(intent);
            Assert.That(followUps, Has.Count.LessThanOrEqualTo(3).And.Unique, intent);
            Assert.That(followUps, Is.SubsetOf(Intents).And.Not.Contain(intent), intent);
        }
    }

    [TestCase("de", "de")]
    [TestCase("de-AT", "de")]
    [TestCase("DE", "de")]
    [TestCase("zh-CN", "zh")]
    [TestCase("zh-Hant", "zh-Hant")]
    [TestCase("zh-TW", "zh-Hant")]
    [TestCase("zh-HK", "zh-Hant")]
    [TestCase("pt-PT", "pt")]
    [TestCase("fi", "en")]
    [TestCase("", "en")]
    public void For_AnyTag_FallsBackToPrimaryThenToTheReference(string tag, string language) =>
        Assert.That(Texts.For(tag).Language, Is.EqualTo(language));

    [Test]
    public void Speaks_Tag_OnlyNativeLanguages() =>
        Assert.That(new[] { "es-MX", "zh", "fi", "e" }.Select(Texts.Speaks), Is.EqualTo([true, true, false, false]));

    [Test]
    public void Load_ArticleMissing_NamesFileAndText() => AssertRefuses(
        de => de["articles"]!.AsObject().Remove("refund.status"), "de.json: article refund.status");

    [Test]
    public void Load_TitleTooLong_NamesIt() => AssertRefuses(
        de => de["articles"]!["refund.status"]!["title"] = new string('x', 21), "de.json: article refund.status: a title of 1 to 20 characters");

    [Test]
    public void Load_TextTooLong_NamesIt() => AssertRefuses(
        de => de["articles"]!["refund.status"]!["text"] = new string('x', 501), "de.json: article refund.status: a text of 1 to 500 characters");

    [Test]
    public void Load_UnknownPlaceholder_NamesIt() => AssertRefuses(
        de => de["articles"]!["refund.status"]!["text"] = "{refund_dayz}", "de.json: article refund.status: unknown placeholder {refund_dayz}");

    [Test]
    public void Load_MessageWithoutItsPlaceholder_NamesIt() => AssertRefuses(
        de => de["messages"]!["order_lost"] = "{order}", "de.json: message order_lost: placeholders differ from en.json");

    [Test]
    public void Load_MessageMissing_NamesIt() => AssertRefuses(de => de["messages"]!.AsObject().Remove("yes"), "de.json: message yes");

    [Test]
    public void Load_NotJson_NamesTheFile()
    {
        using var folder = Copy();
        File.WriteAllText(folder.File("languages/de.json"), "{");
        Assert.That(() => AnswerCatalogue.Load(folder.File("languages")), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("de.json is not valid"));
    }

    [Test]
    public void Load_CountriesMissing_TellsTheCommand()
    {
        using var folder = Copy();
        File.Delete(folder.File("countries/de.json"));
        Assert.That(() => AnswerCatalogue.Load(folder.File("languages")), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("make.mjs de"));
    }

    [Test]
    public void Load_NoFolder_SaysSo() =>
        Assert.That(() => AnswerCatalogue.Load("/nowhere/languages"), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("en.json is missing"));

    private static void AssertRefuses(Action<JsonNode> spoil, string message)
    {
        using var folder = Copy();
        Assert.That(() => AnswerCatalogue.Load(folder.File("languages")), Throws.Nothing, "the copy is good before it is spoilt");
        var file = folder.File("languages/de.json");
        var german = JsonNode.Parse(File.ReadAllText(file))!;
        spoil(german);
        File.WriteAllText(file, german.ToJsonString());
        Assert.That(() => AnswerCatalogue.Load(folder.File("languages")), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        var answers = Path.Combine(Catalogue.Folder, "..");
        foreach (var file in new[] { "follow-ups.json", "languages/en.json", "languages/de.json", "countries/en.json", "countries/de.json" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(file))!);
            File.Copy(Path.Combine(answers, file), folder.File(file));
        }
        return folder;
    }
}
