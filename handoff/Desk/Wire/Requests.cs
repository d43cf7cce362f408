namespace CrossBorderBot.Handoff.Desk.Wire;

internal sealed record SignInBody(string? Email, string? Password);

internal sealed record SetupBody(string? Token, string? Name, string? Email, string? Password);

internal sealed record MessageBody(string? Text, string? ClientMessageId, string? Translation, bool? SendOriginal, long? Epoch);

internal sealed record NoteBody(string? Text, string? ClientMessageId);

internal sealed record TransferBody(string? Skill, string? AgentId, string? Note);

internal sealed record ResolveBody(string? Outcome, string? Note);

internal sealed record TranslateBody(string? Text);

internal sealed record NewAgentBody(
    string? Name, string? Email, string? Password, string? Role, IReadOnlyList<string>? Languages, IReadOnlyList<string>? Skills);
