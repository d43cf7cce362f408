using System.Text.RegularExpressions;

namespace CrossBorderBot.Nlu.Entities;

/// <summary>Words in the same message that make a weak number a tracking number.</summary>
internal sealed partial class TrackingContext
{
    private readonly HashSet<string> _carriers = [];
    private bool _tracking;

    public static TrackingContext Of(string text)
    {
        var context = new TrackingContext { _tracking = TrackingWord().IsMatch(text) };
        foreach (Match match in CarrierWord().Matches(text))
            context._carriers.Add(match.Value.ToUpperInvariant());
        return context;
    }

    /// <summary>A named carrier allows its own numbers; a tracking word alone allows all.</summary>
    public bool Allows(List<string> carriers) =>
        _carriers.Count > 0 ? carriers.Exists(carrier => carrier == "SSCC" || _carriers.Contains(carrier.ToUpperInvariant())) : _tracking;

    [GeneratedRegex(@"\b(?:dhl|ups|fedex|usps)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CarrierWord();

    [GeneratedRegex("""
        track|seguimiento|rastre|localizador|n[uú]mero de gu[ií]a|suivi|num[eé]ro de colis|sendungs|paketnummer|waybill|awb|airway|verfolg|spedizione|tracciamento|przesy|takip|运单|快递单|物流|单号|追踪|貨運|追蹤|تتبع|الشحنة|رقم الشحنه|بوليصة|追跡|отслеж|трек
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrackingWord();
}
