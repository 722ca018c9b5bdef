using InterviewPrep.Catalog;

namespace InterviewPrep.Guides;

/// <summary>A tag of a guide, most important first.</summary>
public sealed class GuideTopic
{
    public int GuideId { get; set; }

    public int Position { get; set; }

    public int TopicId { get; set; }

    public Topic? Topic { get; set; }
}

/// <summary>The public face of a section: its title and what is in it. Its texts are sealed.</summary>
public sealed class GuideSection
{
    public int Id { get; set; }

    public int GuideId { get; set; }

    public int Position { get; set; }

    /// <summary>Inline Markdown as typed.</summary>
    public required string Title { get; set; }

    public required string TitleHtml { get; set; }

    /// <summary>
    /// Its id on the page: words of its first title. It stays when the title changes, so that links, marks and notes keep
    /// leading to it.
    /// </summary>
    public required string Anchor { get; set; }

    /// <summary>Whether everybody reads it.</summary>
    public bool IsPreview { get; set; }

    public int StepCount { get; set; }

    public int QuestionCount { get; set; }

    public int QuizCount { get; set; }

    /// <summary>Set when an import or an editor dropped it. What readers noted stays; ordinary queries no longer see it.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}

/// <summary>An entry of the list of references.</summary>
public sealed class CitedWork
{
    public int GuideId { get; set; }

    public int Position { get; set; }

    /// <summary>As cited; the id of the entry on the page is <c>reference-</c> and this.</summary>
    public required string Key { get; set; }

    public required string Authors { get; set; }

    public int Year { get; set; }

    public required string Title { get; set; }

    /// <summary>An http or https address, or null.</summary>
    public string? Link { get; set; }
}

/// <summary>A curated related guide, shown before those found by shared tags.</summary>
public sealed class RelatedGuide
{
    public int GuideId { get; set; }

    public int Position { get; set; }

    public int RelatedId { get; set; }

    public Guide? Related { get; set; }
}

/// <summary>A sentence of a guide that is long enough to be its own.</summary>
internal sealed class GuideSentence
{
    public int GuideId { get; set; }

    /// <summary>See <see cref="Authoring.HashedSentence"/>.</summary>
    public long Hash { get; set; }
}

/// <summary>What the linter objected to in a guide when it was last imported; the guide is a draft because of it.</summary>
internal sealed class GuideFinding
{
    public int GuideId { get; set; }

    /// <summary>Zero-based, in the order of the file.</summary>
    public int Position { get; set; }

    /// <summary>Line of the pack's file, from 1.</summary>
    public int Line { get; set; }

    /// <summary>Column of the pack's file, from 1.</summary>
    public int Column { get; set; }

    public required string Message { get; set; }
}

/// <summary>Where a guide shows an image. An image shown only in sealed texts is as sealed as they are.</summary>
internal sealed class GuideImageUse
{
    /// <summary>Path inside the pack, such as <c>images/roc-curve.svg</c>.</summary>
    public required string Path { get; set; }

    public int GuideId { get; set; }

    /// <summary>Whether the text that shows it is sealed, and no text of the preview does.</summary>
    public bool IsSealed { get; set; }
}
