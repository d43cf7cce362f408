namespace CrossBorderBot.Nlu.Entities;

/// <summary>Finds one kind of entity; the order of finders settles who gets a span that several could claim.</summary>
internal interface IEntityFinder
{
    void Find(FoldedText text, Claims claims);
}
