using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CrossBorderBot.Host;

/// <summary>Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>Folder of the SQLite file and the keys, relative to the content root.</summary>
    [Required] public string Path { get; set; } = "data";
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
