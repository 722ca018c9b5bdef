namespace InterviewPrep.Packs.Questions;

/// <summary>A question file as read.</summary>
/// <param name="File">Null where so much is missing that nothing can be made of it.</param>
/// <param name="Places">Where its parts stand.</param>
internal sealed record ParsedQuestion(string Path, byte[] Bytes, QuestionFile? File, PlaceMap Places, FileLog Log);

/// <summary>Where the parts of a question stand in its file, by names such as <c>rubric[2]</c> or <c>prompt</c>.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> indents = new(StringComparer.Ordinal);

    public bool Has(string part) => places.ContainsKey(part);

    /// <param name="indent">Spaces that the part's lines lost.</param>
    public void Set(string part, Place at, int indent = 0)
    {
        places[part] = at;
        if (indent > 0)
        {
            indents[part] = indent;
        }
    }

    /// <summary>The place of a part, or the beginning of the file where it is absent.</summary>
    public Place this[string part] => places.GetValueOrDefault(part, Place.Start);

    /// <summary>The part that stands at a place, or the last one before it.</summary>
    public string? PartAt(Place at) =>
        places
            .Where(p => p.Value.Order.CompareTo(at.Order) <= 0)
            .OrderByDescending(p => p.Value.Order)
            .ThenByDescending(p => p.Key.Length)
            .Select(p => p.Key)
            .FirstOrDefault();

    /// <summary>A place inside of a part whose text keeps its lines.</summary>
    public Place Inside(string part, int line, int column)
    {
        var at = this[part];
        return line == 1
            ? new(at.Line, at.Column + column - 1)
            : new(at.Line + line - 1, column + indents.GetValueOrDefault(part));
    }
}
