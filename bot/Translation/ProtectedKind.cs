namespace CrossBorderBot.Translation;

internal enum ProtectedKind
{
    Url,
    Email,
    Placeholder,
    Phone,
    Amount,
    /// <summary>A token with letters and digits, a date, a time, a tracking number in groups.</summary>
    Code,
    /// <summary>Digits only.</summary>
    Number,
    /// <summary>The number before 月 or 월: a month that other languages write as a word. Verified, but not kept from the engine.</summary>
    Month,
}
