using CrossBorderBot.Translation.Memory;

namespace CrossBorderBot.Host;

/// <summary>Training messages with their English gloss: they help an agent read, never write.</summary>
internal sealed class TrainingSegments(IHostEnvironment environment) : IMemorySegmentSource
{
    public IEnumerable<MemorySegment> Read()
    {
        var folder = Path.Combine(environment.ContentRootPath, "nlu-models", "data");
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [])
        {
            var language = Path.GetFileNameWithoutExtension(file);
            if (language == "en")
                continue;
            foreach (var line in File.ReadLines(file))
            {
                // A gloss in brackets describes ("(gibberish)") instead of translating.
                if (line.Split('\t') is [_, var text, { Length: > 0 } gloss] && gloss[0] != '(')
                    yield return new MemorySegment(language, text, "en", gloss, MemoryOrigin.Training);
            }
        }
    }
}
