namespace CrossBorderBot.Trainer;

/// <summary><c>--name value</c> pairs and <c>--flag</c>s after the command.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">An argument is no option of the command, or lacks its value.</exception>
    public Arguments(IReadOnlyList<string> arguments, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].StartsWith("--", StringComparison.Ordinal) ? arguments[i][2..] : null;
            if (name is not null && flags.Contains(name))
                _values[name] = null;
            else if (name is null || !options.Contains(name))
                throw new UsageException($"'{arguments[i]}' is not an option here.");
            else if (i + 1 == arguments.Count)
                throw new UsageException($"--{name} needs a value.");
            else
                _values[name] = arguments[++i];
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Optional(string name) => _values.GetValueOrDefault(name);

    public string Required(string name) => _values.GetValueOrDefault(name) ?? throw new UsageException($"--{name} is missing.");

    public T Number<T>(string name, T fallback) where T : struct, System.Numerics.INumber<T>
    {
        if (Optional(name) is not { } text)
            return fallback;
        return T.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : throw new UsageException($"--{name} {text} is no number.");
    }
}
