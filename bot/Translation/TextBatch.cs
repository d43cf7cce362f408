namespace CrossBorderBot.Translation;

/// <summary>Texts cut into pieces and packed into requests within a service's limits, and put together again.</summary>
internal sealed class TextBatch
{
    private readonly List<Piece> _pieces = [];
    private readonly int _count;

    public TextBatch(IReadOnlyList<string> texts, int longestPiece)
    {
        _count = texts.Count;
        for (var i = 0; i < texts.Count; i++)
            foreach (var part in TextSplitter.Split(texts[i], longestPiece))
                _pieces.Add(new Piece(i, part));
    }

    /// <summary>One request: <see cref="Texts"/> without the white space around them, which services drop.</summary>
    internal sealed record Request(IReadOnlyList<string> Texts)
    {
        internal required IReadOnlyList<Piece> Pieces { get; init; }
    }

    internal sealed class Piece(int text, string part)
    {
        public int Text => text;

        public string Core { get; } = part.Trim();

        public string? Translated { get; set; }

        public string? Joined => Core.Length == 0 ? part
            : Translated is null ? null
            : string.Concat(part.AsSpan(0, part.Length - part.TrimStart().Length), Translated.Trim(), part.AsSpan(part.TrimEnd().Length));
    }

    /// <param name="size">Size of a text as the service counts it.</param>
    public IEnumerable<Request> Requests(int mostElements, int mostCharacters, Func<string, int> size)
    {
        var pieces = new List<Piece>();
        var characters = 0;
        foreach (var piece in _pieces.Where(p => p.Core.Length > 0))
        {
            var length = size(piece.Core);
            if (pieces.Count == mostElements || pieces.Count > 0 && characters + length > mostCharacters)
            {
                yield return Pack(pieces);
                (pieces, characters) = ([], 0);
            }
            pieces.Add(piece);
            characters += length;
        }
        if (pieces.Count > 0)
            yield return Pack(pieces);
    }

    public void Fill(Request request, IReadOnlyList<string?> translated)
    {
        foreach (var (piece, text) in request.Pieces.Zip(translated))
            piece.Translated = text;
    }

    /// <summary>Null where a piece is missing.</summary>
    public IReadOnlyList<string?> Join()
    {
        var texts = new string?[_count];
        foreach (var group in _pieces.GroupBy(p => p.Text))
            texts[group.Key] = group.All(p => p.Joined is not null) ? string.Concat(group.Select(p => p.Joined)) : null;
        return texts;
    }

    private static Request Pack(List<Piece> pieces) => new([.. pieces.Select(p => p.Core)]) { Pieces = pieces };
}
