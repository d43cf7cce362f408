using System.Net.Http.Json;
using System.Text.Json;
using CrossBorderBot.TestSupport;

namespace CrossBorderBot.Faults;

/// <summary>The queue as the desk sees it, over its own API.</summary>
internal static class Desk
{
    /// <returns>Conversation ids of everything that waits.</returns>
    public static async Task<IReadOnlyList<string>> WaitingAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var signIn = new HttpRequestMessage(HttpMethod.Post, "api/desk/session")
        {
            Content = JsonContent.Create(new { email = HostProcess.AdministratorEmail, password = HostProcess.AdministratorPassword }),
        };
        signIn.Headers.Add("X-CrossBorderBot", "1");
        using var signedIn = await http.SendAsync(signIn, cancellationToken);
        signedIn.EnsureSuccessStatusCode();
        var waiting = await http.GetFromJsonAsync<JsonElement>("api/desk/handoffs?state=waiting", cancellationToken);
        return waiting.GetProperty("items").EnumerateArray().Select(card => card.GetProperty("conversationId").GetString()!).ToList();
    }
}
