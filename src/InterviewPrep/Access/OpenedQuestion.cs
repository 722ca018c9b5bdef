namespace InterviewPrep.Access;

/// <summary>One question's sealed texts for one viewer: either all are open or none is.</summary>
public sealed class OpenedQuestion
{
    private readonly Dictionary<(SealedKind, int), string> texts;

    private OpenedQuestion(Dictionary<(SealedKind, int), string> texts, Locked? locked, int left, int perMonth)
    {
        this.texts = texts;
        Lock = locked;
        UnlocksLeft = left;
        UnlocksPerMonth = perMonth;
    }

    /// <summary>Null where the texts are open.</summary>
    public Locked? Lock { get; }

    /// <summary>Whether the reader has the texts.</summary>
    public bool IsOpen => Lock is null;

    /// <summary>Unlocks the reader still has this month; meaningful only where locked.</summary>
    public int UnlocksLeft { get; }

    /// <summary>Unlocks a free member gets a month.</summary>
    public int UnlocksPerMonth { get; }

    /// <summary>Whether an open text contains mathematics.</summary>
    public bool HasMathematics { get; private init; }

    /// <summary>A section of the sample answer by its zero-based position.</summary>
    public Gated Section(int position) => Text(SealedKind.SampleSection, position);

    /// <summary>A follow-up's model answer by the follow-up's zero-based position.</summary>
    public Gated FollowUpAnswer(int position) => Text(SealedKind.FollowUpAnswer, position);

    internal static OpenedQuestion Of(IReadOnlyCollection<SealedText> opened) =>
        new(opened.ToDictionary(s => (s.Kind, s.Position), s => s.Html), null, 0, 0)
        {
            HasMathematics = opened.Any(s => s.HasMathematics),
        };

    internal static OpenedQuestion Closed((LockReason Reason, int Left) why, int perMonth) =>
        new([], new Locked(why.Reason), why.Left, perMonth);

    private Gated Text(SealedKind kind, int position) =>
        texts.TryGetValue((kind, position), out var html) ? new Open(html) : Lock ?? new Locked(LockReason.SignIn);
}
