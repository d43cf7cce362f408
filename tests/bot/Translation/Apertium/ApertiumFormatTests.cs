using CrossBorderBot.Translation.Apertium;
using NUnit.Framework;

namespace CrossBorderBot.Tests.Translation.Apertium;

public class ApertiumFormatTests
{
    [TestCase("I want a refund.", "I want a refund.")]
    [TestCase("hello", "hello.[]")]
    [TestCase("Order ORDER-10045 is late.", "Order [ORDER-10045] is late.")]
    [TestCase("in 5 days.", "in 5 days.")]
    [TestCase("a/b ^x$ {y z} @z <q> [w] \\.", @"a\/b \^x\$ \{y z\} \@z \<q\> \[w\] \\.")]
    [TestCase("one\ntwo.", "one[\n]two.")]
    [TestCase("one\n\ntwo.", "one.[][\n\n]two.")]
    [TestCase("one.\r\n\r\ntwo.", "one.[\n\n]two.")]
    [TestCase("a\tb  c~d.", "a[\t]b[  ]c[~]d.")]
    [TestCase("a\0b.", "ab.")]
    [TestCase("Hello {name}.", "Hello [{name}].")]
    [TestCase("cafe\u0301.", "café.")]
    public void Encode_Text_IsStreamFormat(string text, string expected) =>
        Assert.That(ApertiumFormat.Encode(text), Is.EqualTo(expected));

    [Test]
    public void Encode_LoneSurrogate_IsReplaced() =>
        Assert.That(ApertiumFormat.Encode(new string(['a', '\ud800', '.'])), Is.EqualTo("a\ufffd."));

    [TestCase(" Quiero un reembolso.", "Quiero un reembolso.")]
    [TestCase("Nosotros  reembolso", "Nosotros reembolso")]
    [TestCase("Hola.[]", "Hola")]
    [TestCase("Ana .[][\n\n]Dónde.", "Ana\n\nDónde.")]
    [TestCase("a[  ]b \\[c\\] \\^", "a  b [c] ^")]
    [TestCase("Pedido [A-1]", "Pedido A-1")]
    public void Decode_Stream_IsText(string stream, string expected) =>
        Assert.That(ApertiumFormat.Decode(stream), Is.EqualTo(expected));

    [Test]
    public void EncodeDecode_RandomMessages_AreUnchanged()
    {
        var random = new RandomMessages(6);
        for (var i = 0; i < 1_000; i++)
        {
            var (text, _) = random.Next();
            Assert.That(ApertiumFormat.Decode(ApertiumFormat.Encode(text)), Is.EqualTo(text));
        }
    }

    [TestCase("Dónde es mi orden?", "es", "¿Dónde es mi orden?")]
    [TestCase("Hola! Dónde es mi orden? Gracias.", "es", "¡Hola! ¿Dónde es mi orden? Gracias.")]
    [TestCase("¿Ya tiene?", "es", "¿Ya tiene?")]
    [TestCase("Mi encargo https://x.example/?id=1 llegó.", "es", "Mi encargo https://x.example/?id=1 llegó.")]
    [TestCase("Ver https://x.example/?id=1 cuándo?", "es", "¿Ver https://x.example/?id=1 cuándo?")]
    [TestCase("Uno.\nDos?\nTres", "es", "Uno.\n¿Dos?\nTres")]
    [TestCase("Pagué 12.50 € ayer, cierto?", "es", "¿Pagué 12.50 € ayer, cierto?")]
    [TestCase("Donde es mi encargo ?", "es", "¿Donde es mi encargo?")]
    [TestCase("Where is it?", "en", "Where is it?")]
    [TestCase("Où est-il ?", "fr", "Où est-il ?")]
    [TestCase("?", "es", "?")]
    public void Restore_Sentence_GetsItsSigns(string text, string language, string expected) =>
        Assert.That(Punctuation.Restore(text, language), Is.EqualTo(expected));
}
