namespace CrossBorderBot.Nlu.Languages;

/// <summary>How often words occur in the training messages of one language; the key is <see cref="WordHash"/>.</summary>
internal sealed record WordCounts(string Language, uint[] Hashes, ushort[] Counts);
