using System.Text.Json;
using CrossBorderBot.Handoff.Storage;

namespace CrossBorderBot.Handoff.Roster;

public sealed class SqliteAgentDirectory : IAgentDirectory
{
    private const string Columns = "SELECT id, name, email, role, languages, skills, password_hash, security_stamp FROM agent ";

    private static readonly string[] Scripts =
    [
        """
        CREATE TABLE agent (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, role INTEGER NOT NULL, languages TEXT NOT NULL,
            skills TEXT NOT NULL, password_hash TEXT NOT NULL, security_stamp TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE setup_token (sequence INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
        """,
    ];

    private readonly SqliteDatabase _database;

    public SqliteAgentDirectory(SqliteDatabase database)
    {
        _database = database;
        database.Migrate("roster", Scripts);
    }

    public Task<AgentAccount?> FindAsync(string id, CancellationToken cancellationToken) =>
        _database.ReadAsync(s => s.QueryFirst(Columns + "WHERE id = $1", Map, id), cancellationToken);

    public Task<AgentAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        _database.ReadAsync(s => s.QueryFirst(Columns + "WHERE email = $1", Map, email), cancellationToken);

    public Task<IReadOnlyList<AgentAccount>> ListAsync(CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<AgentAccount>>(s => s.Query(Columns + "ORDER BY name, id", Map), cancellationToken);

    public Task<bool> AddAsync(AgentAccount account, CancellationToken cancellationToken) =>
        _database.WriteAsync(s => Insert(s, account), cancellationToken);

    public Task SaveAsync(AgentAccount account, CancellationToken cancellationToken) => _database.WriteAsync(
        s => s.Execute(
            "UPDATE agent SET name = $2, role = $3, languages = $4, skills = $5, password_hash = $6, security_stamp = $7 WHERE id = $1",
            account.Id, account.Name, (int)account.Role, ToJson(account.Languages), ToJson(account.Skills), account.PasswordHash, account.SecurityStamp),
        cancellationToken);

    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) => _database.ReadAsync(HasAdministrator, cancellationToken);

    public Task AddSetupTokenAsync(string tokenHash, CancellationToken cancellationToken) => _database.WriteAsync(s =>
    {
        s.Execute("INSERT INTO setup_token (hash) VALUES ($1)", tokenHash);
        s.Execute("DELETE FROM setup_token WHERE sequence <= (SELECT max(sequence) FROM setup_token) - $1", SetupToken.Kept);
    }, cancellationToken);

    public Task<bool> IsSetupTokenAsync(string tokenHash, CancellationToken cancellationToken) =>
        _database.ReadAsync(s => IsSetupToken(s, tokenHash), cancellationToken);

    public Task<bool> AddFirstAdministratorAsync(AgentAccount account, string tokenHash, CancellationToken cancellationToken) => _database.WriteAsync(s =>
    {
        if (HasAdministrator(s) || !IsSetupToken(s, tokenHash) || !Insert(s, account))
            return false;
        s.Execute("DELETE FROM setup_token");
        return true;
    }, cancellationToken);

    private static bool Insert(SqliteSession session, AgentAccount account) => session.Execute(
        "INSERT INTO agent VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (email) DO NOTHING",
        account.Id, account.Name, account.Email, (int)account.Role, ToJson(account.Languages), ToJson(account.Skills),
        account.PasswordHash, account.SecurityStamp) > 0;

    private static bool HasAdministrator(SqliteSession session) =>
        session.Scalar<long>("SELECT EXISTS (SELECT 1 FROM agent WHERE role = $1)", (int)AgentRole.Administrator) > 0;

    private static bool IsSetupToken(SqliteSession session, string tokenHash) =>
        session.Scalar<long>("SELECT EXISTS (SELECT 1 FROM setup_token WHERE hash = $1)", tokenHash) > 0;

    private static AgentAccount Map(SqliteRow row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), (AgentRole)row.GetInt32(3), FromJson(row.GetString(4)), FromJson(row.GetString(5)),
        row.GetString(6), row.GetString(7));

    private static string ToJson(IReadOnlyList<string> list) => JsonSerializer.Serialize(list, RosterJson.Default.IReadOnlyListString);

    private static IReadOnlyList<string> FromJson(string json) => JsonSerializer.Deserialize(json, RosterJson.Default.IReadOnlyListString)!;
}
