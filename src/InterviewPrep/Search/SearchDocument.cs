using NpgsqlTypes;

namespace InterviewPrep.Search;

/// <summary>
/// A question as lists and full-text search see it. Only public text is indexed, so a locked word can be probed neither
/// by a hit nor by a count. Counters are kept elsewhere, so that votes never move these rows. Whoever indexes a
/// question writes its id and vector; the database fills the rest from the question (<see cref="Data.SearchTriggers"/>).
/// </summary>
internal sealed class SearchDocument
{
    public int QuestionId { get; set; }

    /// <summary>Weights: A title and topics, B overview and prompt, C expectations and follow-ups, D context, company, role.</summary>
    public required NpgsqlTsVector Vector { get; set; }

    /// <summary>Null unless the question is published: then it is in no list.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    public int CategoryId { get; private set; }

    public int? RoleId { get; private set; }

    public int? RoundId { get; private set; }

    /// <summary>3 easy, 2 medium, 1 hard, 0 unknown: the easy ones first in descending order.</summary>
    public short Ease { get; private set; }

    /// <summary>0 free, 1 Pro.</summary>
    public short Access { get; private set; }

    /// <summary>The company to practise for and those that a source says asked it.</summary>
    public int[] CompanyIds { get; private set; } = [];

    /// <summary>Its topics and the topics above them.</summary>
    public int[] TopicIds { get; private set; } = [];
}

/// <summary>A distinct word of the indexed texts; misspelt searches are matched against it by trigrams.</summary>
internal sealed class SearchWord
{
    public required string Word { get; set; }

    /// <summary>In how many documents it stands.</summary>
    public int Documents { get; set; }
}
