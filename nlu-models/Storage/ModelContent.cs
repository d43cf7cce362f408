using CrossBorderBot.Nlu.Explaining;
using CrossBorderBot.Nlu.Intents;
using CrossBorderBot.Nlu.Languages;

namespace CrossBorderBot.Nlu.Storage;

/// <summary>Everything a model file holds.</summary>
internal sealed record ModelContent(string[] Languages, IntentModel Intents, WordCounts[] Words, TrainingMessages Messages);
