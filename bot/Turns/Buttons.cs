using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;

namespace CrossBorderBot.Turns;

/// <summary>Titles and commands of the buttons under an answer.</summary>
public sealed class Buttons(AnswerCatalogue catalogue)
{
    public IReadOnlyList<(string Title, string Command)> For(IEnumerable<string> intents, string language)
    {
        var articles = catalogue.For(language).Articles;
        return intents.Select(intent => (articles[intent].Title, Commands.Intent(intent))).ToList();
    }

    public (string Title, string Command) Message(string key, string command, string language) =>
        (catalogue.For(language).Messages[key], command);

    public IReadOnlyList<(string Title, string Command)> YesNo(string language) =>
        [Message("yes", Commands.Yes, language), Message("no", Commands.No, language)];

    public IReadOnlyList<(string Title, string Command)> Stars() =>
        Enumerable.Range(1, 5).Select(stars => (stars.ToString(System.Globalization.CultureInfo.InvariantCulture), Commands.Rate(stars))).ToList();

    /// <summary>Follow-ups of an answer; in the queue the way out instead of another way in.</summary>
    public IReadOnlyList<(string Title, string Command)> AfterAnswer(string intent, ShopTurn turn) => turn.Owner == Owner.Queue
        ? [Message("handoff_leave_queue", Commands.LeaveQueue, turn.Language)]
        : For(catalogue.FollowUps(intent), turn.Language);
}
