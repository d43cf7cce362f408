using CrossBorderBot.Handoff.Roster;
using NUnit.Framework;

namespace CrossBorderBot.Handoff.Tests.Roster;

/// <summary>What every directory of accounts promises.</summary>
public abstract class AgentDirectoryContract
{
    private static readonly AgentAccount Ann = new("1", "Ann", "ann@shop.example", AgentRole.Agent, ["en", "pt-BR"], ["customs"], "hash", "stamp");
    private static readonly AgentAccount Bea = Ann with { Id = "2", Name = "Bea", Email = "bea@shop.example", Role = AgentRole.Administrator };

    private protected abstract IAgentDirectory Directory { get; }

    [Test]
    public async Task Add_New_IsFoundByIdAndByEmail()
    {
        Assert.That(await Directory.AddAsync(Ann, default), Is.True);
        foreach (var found in new[] { await Directory.FindAsync("1", default), await Directory.FindByEmailAsync(Ann.Email, default) })
        {
            Assert.That(found! with { Languages = Ann.Languages, Skills = Ann.Skills }, Is.EqualTo(Ann));
            Assert.That((found!.Languages, found.Skills), Is.EqualTo((Ann.Languages, Ann.Skills)));
        }
        Assert.That(await Directory.FindAsync("2", default), Is.Null);
        Assert.That(await Directory.FindByEmailAsync("no@shop.example", default), Is.Null);
    }

    [Test]
    public async Task Add_EmailTakenBySomeoneAtTheSameTime_OneWins()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Directory.AddAsync(Ann with { Id = $"{i}" }, default)));
        Assert.That(added.Count(a => a), Is.EqualTo(1));
        Assert.That(await Directory.ListAsync(default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Save_Known_ReplacesAllButTheEmail_Unknown_DoesNothing()
    {
        await Directory.AddAsync(Ann, default);
        await Directory.SaveAsync(Ann with { Role = AgentRole.Administrator, PasswordHash = "new", SecurityStamp = "new" }, default);
        await Directory.SaveAsync(Bea, default);
        var saved = (await Directory.ListAsync(default)).Single();
        Assert.That((saved.Role, saved.PasswordHash, saved.SecurityStamp), Is.EqualTo((AgentRole.Administrator, "new", "new")));
        Assert.That(await Directory.HasAdministratorAsync(default), Is.True);
    }

    [Test]
    public async Task List_IsByName()
    {
        await Directory.AddAsync(Bea, default);
        await Directory.AddAsync(Ann, default);
        Assert.That((await Directory.ListAsync(default)).Select(a => a.Name), Is.EqualTo(["Ann", "Bea"]));
    }

    [Test]
    public async Task FirstAdministrator_ManyAtOnce_OneWinsAndEveryLinkIsVoid()
    {
        await Directory.AddSetupTokenAsync("token", default);
        await Directory.AddSetupTokenAsync("other", default);
        Assert.That(await Directory.AddFirstAdministratorAsync(Bea, "guess", default), Is.False);

        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            Directory.AddFirstAdministratorAsync(Bea with { Id = $"{i}", Email = $"{i}@shop.example" }, i % 2 == 0 ? "token" : "other", default)));

        Assert.That(added.Count(a => a), Is.EqualTo(1));
        Assert.That(await Directory.IsSetupTokenAsync("token", default), Is.False);
        Assert.That(await Directory.IsSetupTokenAsync("other", default), Is.False);
    }

    [Test]
    public async Task SetupToken_ManyStarts_KeepTheNewestOnly()
    {
        for (var i = 0; i < 20; i++)
            await Directory.AddSetupTokenAsync($"token{i:00}", default);
        Assert.That(await Directory.IsSetupTokenAsync("token19", default), Is.True);
        Assert.That(await Directory.IsSetupTokenAsync("token00", default), Is.False);
    }
}
