using System.Text.Json;
using CrossBorderBot.Answers;
using CrossBorderBot.Conversations;
using CrossBorderBot.Protocol;

namespace CrossBorderBot.Turns;

/// <summary>One turn while it is being made: collects what will be said and done. Nothing leaves before the commit.</summary>
public sealed class ShopTurn : ITurnContext
{
    private readonly TextRenderer _renderer;
    private readonly string _deskLanguage;
    private readonly List<NewEntry> _entries = [];
    private readonly List<NewEffect> _effects = [];

    internal ShopTurn(TurnLease lease, Activity activity, TextRenderer renderer, string deskLanguage)
    {
        (Lease, Activity, _renderer, _deskLanguage) = (lease, activity, renderer, deskLanguage);
        var conversation = lease.Conversation;
        Memory = ConversationMemory.Read(conversation.Memory);
        (Owner, Epoch, HandoffId) = (conversation.Owner, conversation.Epoch, conversation.HandoffId);
    }

    public TurnLease Lease { get; }
    public Activity Activity { get; }
    public bool Responded => _entries.Count > 0;

    public ConversationMemory Memory { get; }
    public Owner Owner { get; set; }
    public long Epoch { get; set; }
    public string? HandoffId { get; set; }

    /// <summary>Found for the incoming message; null for other inputs.</summary>
    public string? InputLanguage { get; set; }
    public EntryTranslation? InputTranslation { get; set; }

    /// <summary>The language to answer in.</summary>
    public string Language => Memory.Language ?? Lease.Conversation.Locale ?? AnswerCatalogue.Reference;

    /// <summary>Says approved texts in the shopper's language; the desk gets the very same ones in its own.</summary>
    /// <param name="buttons">Title by command, in order; they replace those of earlier answers.</param>
    public void Say(IReadOnlyList<TextPart> parts, IReadOnlyList<(string Title, string Command)>? buttons = null)
    {
        // A shopper whose language has no texts reads the reference: the line must not claim to be in theirs.
        var language = _renderer.LanguageFor(Language);
        var reply = Activity.CreateReply(_renderer.Render(parts, language), language);
        reply.InputHint = InputHints.AcceptingInput;
        Memory.Offered.Clear();
        foreach (var (title, command) in buttons ?? [])
            Memory.Offered.TryAdd(title, command);
        if (Memory.Offered.Count > 0)
            reply.SuggestedActions = new SuggestedActions { Actions = Memory.Offered.Keys.Select(CardAction.Say).ToList() };
        var translation = language == _renderer.LanguageFor(_deskLanguage) ? null : new EntryTranslation(_deskLanguage, _renderer.Render(parts, _deskLanguage), "catalogue", "exact");
        Append(reply, translation);
    }

    /// <summary>A line only the desk sees.</summary>
    public void Record(IReadOnlyList<TextPart> parts) => _entries.Add(new NewEntry(
        EntryKind.Line, EntryAuthor.System, _renderer.Render(parts, _deskLanguage), Payload: null, Visible: false, Language: _deskLanguage));

    public void Do(NewEffect effect) => _effects.Add(effect);

    public Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        Append(activity, translation: null);
        return Task.FromResult(new ResourceResponse(""));
    }

    internal TurnCommit ToCommit() => new(
        Owner, Epoch, HandoffId, Memory.Write(), InputLanguage, InputTranslation, _entries, _effects);

    private void Append(Activity activity, EntryTranslation? translation)
    {
        activity.From ??= new ChannelAccount(BotAccount.Id, BotAccount.Name, RoleTypes.Bot);
        _entries.Add(new NewEntry(
            EntryKind.Line, EntryAuthor.Bot, activity.Text ?? "", JsonSerializer.Serialize(activity, ProtocolJson.Readable.Activity), Visible: true,
            Language: activity.Locale, Translation: translation, Status: DeliveryStatus.Sent));
    }
}
