using NpgsqlTypes;

namespace InterviewPrep.Search;

/// <summary>A published guide as full-text search sees it: public text only, so that a locked word cannot be probed.</summary>
internal sealed class GuideDocument
{
    public int GuideId { get; set; }

    /// <summary>Weights: A title and tags, B summary and titles of sections, C introduction, D texts of the preview.</summary>
    public required NpgsqlTsVector Vector { get; set; }
}
