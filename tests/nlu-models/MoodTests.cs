namespace CrossBorderBot.Nlu.Tests;

internal sealed class MoodTests
{
    [TestCase("this is ridiculous, you are thieves")]
    [TestCase("WHERE IS MY MONEY I AM FURIOUS!!!")]
    [TestCase("sois unos ladrones, voy a denunciaros, qué vergüenza")]
    [TestCase("c'est une honte, bande de voleurs")]
    [TestCase("so eine Frechheit, ihr seid Betrüger")]
    [TestCase("هذا نصب واحتيال يا حرامية")]
    [TestCase("你们是骗子，我要投诉")]
    [TestCase("🤬")]
    public void Understand_AngryMessage_ShowsAnger(string text) => Assert.That(SmallModel.Understand(text).Mood.Anger, Is.GreaterThan(0.6));

    [TestCase("I need it urgently")]
    [TestCase("lo necesito urgente para mañana")]
    [TestCase("c'est urgent svp")]
    [TestCase("ich brauche es dringend")]
    [TestCase("الموضوع عاجل")]
    [TestCase("很急，请尽快")]
    public void Understand_UrgentMessage_ShowsUrgency(string text) => Assert.That(SmallModel.Understand(text).Mood.Urgency, Is.GreaterThan(0.6));

    [TestCase("thanks a lot!!!")]
    [TestCase("muchas gracias")]
    [TestCase("merci beaucoup")]
    [TestCase("vielen dank")]
    [TestCase("شكرا جزيلا")]
    [TestCase("谢谢")]
    [TestCase("🙏")]
    public void Understand_ThankfulMessage_ShowsThanksAndNoAnger(string text)
    {
        var mood = SmallModel.Understand(text).Mood;

        Assert.That(mood.Thanks, Is.GreaterThan(0.5));
        Assert.That(mood.Anger, Is.Zero);
    }

    [TestCase("where is my order 4711")]
    [TestCase("dónde está mi pedido")]
    [TestCase("我的订单在哪里")]
    [TestCase("UPS")]
    public void Understand_CalmMessage_ShowsNothing(string text) => Assert.That(SmallModel.Understand(text).Mood, Is.EqualTo(default(Mood)));
}
