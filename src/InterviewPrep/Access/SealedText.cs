namespace InterviewPrep.Access;

/// <summary>
/// Text that the paywall guards, in rows of their own that nothing navigates to. Internal, so that no page,
/// feed or endpoint can name it: the compiler is ring two of the paywall.
/// </summary>
internal sealed class SealedText
{
    public int QuestionId { get; set; }

    public SealedKind Kind { get; set; }

    /// <summary>Zero-based place of the owning section or follow-up within its question.</summary>
    public int Position { get; set; }

    public required string Markdown { get; set; }

    public required string Html { get; set; }

    public int RendererVersion { get; set; }

    public bool HasMathematics { get; set; }
}

internal enum SealedKind
{
    SampleSection,
    FollowUpAnswer,
}
