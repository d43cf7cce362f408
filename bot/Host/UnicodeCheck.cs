using System.Text;

namespace CrossBorderBot.Host;

/// <summary>In invariant globalization mode <c>Normalize()</c> silently does nothing, and dates and amounts lose their language.</summary>
internal static class UnicodeCheck
{
    /// <exception cref="InvalidDataException">ICU is not there.</exception>
    public static void Demand()
    {
        if ("ﬁ".Normalize(NormalizationForm.FormKC) != "fi" || new System.Globalization.CultureInfo("de-DE").NumberFormat.NumberDecimalSeparator != ",")
            throw new InvalidDataException("ICU is missing, so texts cannot be normalised: install libicu (Debian: apt-get install libicu72) and leave DOTNET_SYSTEM_GLOBALIZATION_INVARIANT unset.");
    }
}
