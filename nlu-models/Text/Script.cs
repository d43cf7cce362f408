namespace CrossBorderBot.Nlu.Text;

/// <summary>Writing systems that the house tells apart; names are ISO 15924 codes.</summary>
internal enum Script : byte
{
    Zyyy, Latn, Cyrl, Grek, Arab, Hebr, Hani, Hira, Kana, Hang, Thai, Deva, Beng, Taml, Telu, Mlym,
    Guru, Gujr, Knda, Orya, Sinh, Armn, Geor, Khmr, Laoo, Mymr, Ethi,
}
