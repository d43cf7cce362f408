using CrossBorderBot.Nlu.Storage;
using CrossBorderBot.Trainer;
using CrossBorderBot.Trainer.Training;

namespace CrossBorderBot.Nlu.Tests;

/// <summary>A model trained once on inline rows; enough to tell a few intents in six languages apart.</summary>
[SetUpFixture]
internal sealed class SmallModel
{
    public const string Corpus = """
        en|shipping.track_order|where is my order|
        en|shipping.track_order|can you track my parcel please|
        en|shipping.track_order|what is the status of my package|
        en|refund.request|i want my money back|
        en|refund.request|please give me a refund|
        en|refund.request|refund my payment now|
        en|chitchat.greeting|hello there|
        en|chitchat.greeting|good morning|
        en|none|will it rain tomorrow|
        en|none|a recipe for apple pie|
        es|shipping.track_order|dónde está mi pedido|where is my order
        es|shipping.track_order|quiero rastrear mi paquete|I want to track my parcel
        es|shipping.track_order|cuál es el estado de mi envío|what is the status of my shipment
        es|refund.request|quiero que me devuelvan el dinero|I want my money back
        es|refund.request|necesito un reembolso por favor|I need a refund please
        es|chitchat.greeting|hola buenas|hello
        es|none|va a llover mañana|will it rain tomorrow
        fr|shipping.track_order|où est ma commande|where is my order
        fr|shipping.track_order|je voudrais suivre mon colis|I would like to track my parcel
        fr|refund.request|je veux être remboursé|I want to be refunded
        fr|refund.request|rendez moi mon argent|give me my money back
        fr|chitchat.greeting|bonjour à tous|hello everyone
        fr|none|est-ce qu'il va pleuvoir demain|will it rain tomorrow
        de|shipping.track_order|wo ist meine bestellung|where is my order
        de|shipping.track_order|ich möchte mein paket verfolgen|I would like to track my parcel
        de|refund.request|ich will mein geld zurück|I want my money back
        de|refund.request|bitte um erstattung|a refund please
        de|chitchat.greeting|guten tag zusammen|hello everyone
        de|none|regnet es morgen|will it rain tomorrow
        ar|shipping.track_order|أين طلبي|where is my order
        ar|shipping.track_order|وين الطرد حقي|where is my parcel
        ar|shipping.track_order|wein talabi|where is my order
        ar|refund.request|أريد استرداد أموالي|I want my money back
        ar|refund.request|رجعوا لي فلوسي|give me my money back
        ar|chitchat.greeting|السلام عليكم|hello
        ar|none|هل ستمطر غدا|will it rain tomorrow
        zh|shipping.track_order|我的订单在哪里|where is my order
        zh|shipping.track_order|帮我查一下快递|track my parcel please
        zh|refund.request|我要退款|I want a refund
        zh|refund.request|把钱退给我|give me my money back
        zh|chitchat.greeting|你好|hello
        zh|none|明天会下雨吗|will it rain tomorrow
        """;

    public static NluModel Model { get; private set; } = null!;

    public static string ModelPath { get; private set; } = null!;

    public static List<TrainingRow> Rows { get; } = [.. Corpus.Split('\n').Select(line => line.Trim().Split('|'))
        .Select((cells, i) => new TrainingRow(cells[0], cells[1], cells[2], cells[3].Length > 0 ? cells[3] : null, $"inline:{i + 1}"))];

    [OneTimeSetUp]
    public void Train()
    {
        ModelPath = Path.Combine(Path.GetTempPath(), $"nlu-tests-{Guid.NewGuid():N}.cbm");
        ModelWriter.Write(ModelPath, TrainContent(1));
        Model = NluModel.Load(ModelPath, new NluOptions());
    }

    [OneTimeTearDown]
    public void Delete() => File.Delete(ModelPath);

    public static ModelContent TrainContent(int seed) =>
        new ModelTrainer(new TrainingOptions(seed), new ConsoleProgress(TextWriter.Null, terminal: false)).Train(Rows).Final;

    public static Understanding Understand(string text, LanguageHints? hints = null) => Model.Understand(text, hints ?? LanguageHints.None);
}
