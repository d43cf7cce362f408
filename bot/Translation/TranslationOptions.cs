namespace CrossBorderBot.Translation;

/// <summary>Section <c>Translation</c>.</summary>
public sealed class TranslationOptions
{
    public const string Section = "Translation";

    internal static readonly IReadOnlyList<string> Known = ["azure", "libretranslate", "apertium", "memory"];

    /// <summary>Order of preference; unset = all, in the order azure, libretranslate, apertium, memory. The memory is always there, its exact matches always first.</summary>
    public string[]? Engines { get; set; }

    public AzureOptions Azure { get; set; } = new();

    public LibreTranslateOptions LibreTranslate { get; set; } = new();

    internal IReadOnlyList<string> Order => Engines ?? Known;

    /// <summary>Keys and regions of Azure AI Translator; the engine is off while all are empty.</summary>
    public sealed class AzureOptions
    {
        /// <summary><c>https://api.cognitive.microsofttranslator.com</c>, a regional host, or a custom domain with <c>/translator/text/v3.0</c>.</summary>
        public string? Endpoint { get; set; }

        public string? Key { get; set; }

        /// <summary>Needed by regional and multi-service resources (<c>westeurope</c>).</summary>
        public string? Region { get; set; }

        /// <summary>Sign in with Entra ID (managed identity, workload identity, environment) in place of <see cref="Key"/>.</summary>
        public bool UseEntraId { get; set; }

        /// <summary>With Entra ID on a shared endpoint: <c>/subscriptions/…/accounts/NAME</c>.</summary>
        public string? ResourceId { get; set; }

        internal bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint) && (UseEntraId || !string.IsNullOrWhiteSpace(Key));
    }

    /// <summary>A LibreTranslate server; the engine is off without an endpoint.</summary>
    public sealed class LibreTranslateOptions
    {
        public string? Endpoint { get; set; }

        /// <summary>Only for servers that ask for one.</summary>
        public string? ApiKey { get; set; }

        internal bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint);
    }
}
