using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrossBorderBot.Nlu;
using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Trainer.Evaluation;

namespace CrossBorderBot.Trainer;

/// <summary>What <c>evaluate --json</c> ends with.</summary>
internal sealed record EvaluationReport(SortedDictionary<string, Figures> Languages, Figures Total);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(Understanding))]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class TrainerJson : JsonSerializerContext
{
    /// <summary>One line, letters of all scripts readable.</summary>
    public static TrainerJson Readable { get; } =
        new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } });
}
