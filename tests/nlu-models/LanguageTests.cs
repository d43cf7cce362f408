namespace CrossBorderBot.Nlu.Tests;

internal sealed class LanguageTests
{
    [TestCase("where is my parcel, it should have been here yesterday", "en", "Latn")]
    [TestCase("donde esta mi pedido", "es", "Latn")]
    [TestCase("où est mon colis s'il vous plaît", "fr", "Latn")]
    [TestCase("wann kommt meine Bestellung an", "de", "Latn")]
    [TestCase("onde está minha encomenda, por favor", "pt", "Latn")]
    [TestCase("dove si trova il mio pacco", "it", "Latn")]
    [TestCase("waar blijft mijn pakket", "nl", "Latn")]
    [TestCase("gdzie jest moja paczka", "pl", "Latn")]
    [TestCase("siparişim ne zaman gelecek", "tr", "Latn")]
    [TestCase("pesanan saya belum sampai, bagaimana ini", "id", "Latn")]
    [TestCase("đơn hàng của tôi đâu rồi", "vi", "Latn")]
    [TestCase("var är mitt paket", "sv", "Latn")]
    [TestCase("missä pakettini on", "fi", "Latn")]
    [TestCase("kde je můj balík prosím", "cs", "Latn")]
    [TestCase("hol van a csomagom", "hu", "Latn")]
    [TestCase("unde este coletul meu", "ro", "Latn")]
    [TestCase("где моя посылка", "ru", "Cyrl")]
    [TestCase("де моє замовлення", "uk", "Cyrl")]
    [TestCase("къде е моята пратка", "bg", "Cyrl")]
    [TestCase("أين طلبي من فضلك", "ar", "Arab")]
    [TestCase("سفارش من کجاست", "fa", "Arab")]
    [TestCase("أين هي", "ar", "Arab")]
    [TestCase("این چیست", "fa", "Arab")]
    [TestCase("میرا آرڈر کہاں ہے", "ur", "Arab")]
    [TestCase("我的包裹在哪里", "zh", "Hans")]
    [TestCase("我的包裹在哪裡，還沒到貨", "zh-Hant", "Hant")]
    [TestCase("荷物はどこですか", "ja", "Jpan")]
    [TestCase("제 택배 어디 있어요", "ko", "Kore")]
    [TestCase("मेरा ऑर्डर कहाँ है", "hi", "Deva")]
    [TestCase("πού είναι το δέμα μου", "el", "Grek")]
    [TestCase("איפה החבילה שלי", "he", "Hebr")]
    [TestCase("พัสดุอยู่ที่ไหน", "th", "Thai")]
    [TestCase("আমার অর্ডার কোথায়", "bn", "Beng")]
    [TestCase("wein talabi", "ar", "Latn")]
    [TestCase("mera order kahan hai bhai", "hi", "Latn")]
    [TestCase("我的 iPhone order 还没到", "zh", "Hans")]
    public void Understand_ClearText_NamesLanguageAndScript(string text, string tag, string script)
    {
        var guess = SmallModel.Understand(text).Language;

        Assert.That((guess.Tag, guess.Script, guess.Kept), Is.EqualTo((tag, script, false)));
        Assert.That(guess.Confidence, Is.InRange(0.3, 1));
    }

    [Test]
    public void Understand_TextThatSaysLittle_KeepsTheConversation(
        [Values("ok", "OK!!", "4711", "RR473124829GB", "😂👍", "jajaja", "hahahaha", "a@example.com", "https://example.com/status", "DHL", "Kowalczyk", "?")] string text,
        [Values("es", "ar", "de", "zh-Hant")] string conversation)
    {
        var guess = SmallModel.Understand(text, new LanguageHints(conversation, "en-US", "GB")).Language;

        Assert.That((guess.Tag, guess.Kept), Is.EqualTo((conversation, true)));
    }

    [TestCase(null, "fr-CA", "DE", "fr")]
    [TestCase(null, null, "DE", "de")]
    [TestCase(null, "zh-TW", null, "zh-Hant")]
    [TestCase("es", "fr", "DE", "es")]
    [TestCase(null, null, "XX", "en")]
    [TestCase(null, null, null, "en")]
    [TestCase(null, "nonsense!", null, "en")]
    public void Understand_NoLetters_TakesHintsInOrder(string? conversation, string? locale, string? country, string expected)
    {
        var guess = SmallModel.Understand("4711", new LanguageHints(conversation, locale, country)).Language;

        Assert.That((guess.Tag, guess.Kept, guess.Script), Is.EqualTo((expected, true, "Zyyy")));
    }

    [TestCase("where is my order please", "es", "en")]
    [TestCase("hola, dónde está mi pedido", "en", "es")]
    [TestCase("wo ist meine bestellung", "en", "de")]
    [TestCase("أين طلبي", "fr", "ar")]
    [TestCase("Где посылка", "en", "ru")]
    [TestCase("je veux être remboursé", "de", "fr")]
    public void Understand_ClearMessageInAnotherLanguage_FlipsAtOnce(string text, string conversation, string expected)
    {
        var guess = SmallModel.Understand(text, new LanguageHints(conversation, conversation)).Language;

        Assert.That((guess.Tag, guess.Kept), Is.EqualTo((expected, false)));
    }
}
