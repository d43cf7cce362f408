using Microsoft.Extensions.Options;

namespace CrossBorderBot.Translation;

/// <summary>Half a set of keys refuses to start and names the missing one.</summary>
internal sealed class TranslationOptionsValidator : IValidateOptions<TranslationOptions>
{
    public ValidateOptionsResult Validate(string? name, TranslationOptions options)
    {
        var errors = Engines(options).Concat(Azure(options.Azure)).Concat(LibreTranslate(options.LibreTranslate)).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Engines(TranslationOptions options)
    {
        foreach (var engine in options.Order.Where(e => !TranslationOptions.Known.Contains(e)))
            yield return $"Translation:Engines names the unknown engine '{engine}'. Known engines: {string.Join(", ", TranslationOptions.Known)}.";
        foreach (var twice in options.Order.GroupBy(e => e).Where(g => g.Count() > 1))
            yield return $"Translation:Engines names '{twice.Key}' more than once. Remove the repetition.";
    }

    private static IEnumerable<string> Azure(TranslationOptions.AzureOptions azure)
    {
        var any = new[] { azure.Endpoint, azure.Key, azure.Region, azure.ResourceId }.Any(v => !string.IsNullOrWhiteSpace(v)) || azure.UseEntraId;
        if (!any)
            yield break;
        if (string.IsNullOrWhiteSpace(azure.Endpoint))
            yield return "Translation:Azure:Endpoint is missing, while other keys of Translation:Azure are set. Set it (https://api.cognitive.microsofttranslator.com for a global resource), or clear the section to turn Azure off.";
        else if (!IsEndpoint(azure.Endpoint, out var uri))
            yield return "Translation:Azure:Endpoint is not an absolute http(s) URL.";
        else if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
            yield return "Translation:Azure:Endpoint uses http, which would send the key in clear text. Use https.";
        if (string.IsNullOrWhiteSpace(azure.Key) && !azure.UseEntraId)
            yield return "Translation:Azure:Key is missing, while other keys of Translation:Azure are set. Set it, set Translation:Azure:UseEntraId=true, or clear the section to turn Azure off.";
    }

    private static IEnumerable<string> LibreTranslate(TranslationOptions.LibreTranslateOptions libre)
    {
        if (string.IsNullOrWhiteSpace(libre.Endpoint))
        {
            if (!string.IsNullOrWhiteSpace(libre.ApiKey))
                yield return "Translation:LibreTranslate:Endpoint is missing, while Translation:LibreTranslate:ApiKey is set. Set it, or clear the key to turn LibreTranslate off.";
        }
        else if (!IsEndpoint(libre.Endpoint, out _))
        {
            yield return "Translation:LibreTranslate:Endpoint is not an absolute http(s) URL.";
        }
    }

    private static bool IsEndpoint(string value, out Uri uri) =>
        Uri.TryCreate(value, UriKind.Absolute, out uri!) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
