using CrossBorderBot.Nlu.Text;

namespace CrossBorderBot.Nlu.Languages;

internal static class ScriptNames
{
    /// <returns>ISO 15924; languages that mix scripts have a code of their own.</returns>
    public static string Of(Script script, string language) => script switch
    {
        Script.Hani => language == "zh-Hant" ? "Hant" : "Hans",
        Script.Hira or Script.Kana => "Jpan",
        Script.Hang => "Kore",
        _ => script.ToString(),
    };
}
