using System.Globalization;
using System.Security.Claims;
using CrossBorderBot.Handoff.Desk.Api;
using CrossBorderBot.Handoff.Roster;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrossBorderBot.Handoff.Desk.Session;

/// <summary>The signed-in agent: a cookie that names the account and its security stamp, compared with the directory on every call.</summary>
internal static class DeskSession
{
    public const string Scheme = "Desk";
    public const string SignedIn = "DeskSignedIn";
    public const string Administrator = "DeskAdministrator";
    public const string Hub = "DeskHub";

    private const string StampClaim = "stamp";

    public static string AgentId(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The caller's account as it stands now.</summary>
    public static AgentAccount Agent(this HttpContext context) =>
        context.Features.Get<AgentAccount>() ?? throw new InvalidOperationException("No agent is signed in; the endpoint lacks its policy.");

    public static Task SignInAsync(HttpContext context, AgentAccount account)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(ClaimTypes.Name, account.Name),
                new Claim(ClaimTypes.Role, account.Role.ToWire()), new Claim(StampClaim, account.SecurityStamp),
            ], Scheme);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "CrossBorderBot.Desk";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = static context => Problems.NotSignedIn().ExecuteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = static context => Problems.Forbidden().ExecuteAsync(context.HttpContext);
    }

    /// <summary>A page of another origin may not use the cookie on the hub. Who sends no Origin is no page of another origin.</summary>
    public static bool IsSameOrigin(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    public static string ToWire(this AgentRole role) => role.ToString().ToLower(CultureInfo.InvariantCulture);

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var directory = context.HttpContext.RequestServices.GetRequiredService<IAgentDirectory>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var account = id is null ? null : await directory.FindAsync(id, context.HttpContext.RequestAborted).ConfigureAwait(false);
        var isCurrent = account is not null
            && account.SecurityStamp == context.Principal!.FindFirstValue(StampClaim)
            && context.Principal!.IsInRole(account.Role.ToWire());
        if (isCurrent)
        {
            context.HttpContext.Features.Set(account);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme).ConfigureAwait(false);
    }
}
