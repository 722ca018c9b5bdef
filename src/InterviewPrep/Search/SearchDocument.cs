using NpgsqlTypes;

namespace InterviewPrep.Search;

/// <summary>
/// A question as full-text search sees it. Only public text is indexed, so a locked word can be probed neither by a
/// hit nor by a count. Counters are kept elsewhere, so that votes never move these rows.
/// </summary>
internal sealed class SearchDocument
{
    public int QuestionId { get; set; }

    /// <summary>Weights: A title and topics, B overview and prompt, C expectations and follow-ups, D context, company, role.</summary>
    public required NpgsqlTsVector Vector { get; set; }
}

/// <summary>A distinct word of the indexed texts; misspelt searches are matched against it by trigrams.</summary>
internal sealed class SearchWord
{
    public required string Word { get; set; }

    /// <summary>In how many documents it stands.</summary>
    public int Documents { get; set; }
}
