namespace CrossBorderBot.Protocol;

/// <summary>A member of a conversation. Ids are opaque and compared ordinally.</summary>
public sealed class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id, string? name = null, string? role = null) => (Id, Name, Role) = (id, name, role);

    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Role { get; set; }
}
