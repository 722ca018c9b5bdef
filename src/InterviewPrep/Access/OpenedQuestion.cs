using Npgsql;

namespace InterviewPrep.Access;

/// <summary>One question's sealed texts for one viewer: either all are open or none is.</summary>
public sealed class OpenedQuestion
{
    private readonly Dictionary<(SealedKind, int), string> texts;

    private OpenedQuestion(Dictionary<(SealedKind, int), string> texts) => this.texts = texts;

    /// <summary>Null where the texts are open.</summary>
    public Locked? Lock { get; private init; }

    public bool IsOpen => Lock is null;

    /// <summary>Unlocks the reader still has this month; meaningful only where locked.</summary>
    public int UnlocksLeft { get; private init; }

    /// <summary>Unlocks a free member gets a month.</summary>
    public int UnlocksPerMonth { get; private init; }

    /// <summary>Whether an open text contains mathematics.</summary>
    public bool HasMathematics { get; private init; }

    /// <summary>A section of the sample answer by its zero-based position.</summary>
    public Gated Section(int position) => Text(SealedKind.SampleSection, position);

    /// <summary>A follow-up's model answer by the follow-up's zero-based position.</summary>
    public Gated FollowUpAnswer(int position) => Text(SealedKind.FollowUpAnswer, position);

    internal static OpenedQuestion Of(IReadOnlyCollection<OpenedText> opened) =>
        new(opened.ToDictionary(t => (t.Kind, t.Position), t => t.Html))
        {
            HasMathematics = opened.Any(t => t.HasMathematics),
        };

    internal static OpenedQuestion Closed(LockReason reason, int left, int perMonth) =>
        new([])
        {
            Lock = new Locked(reason),
            UnlocksLeft = left,
            UnlocksPerMonth = perMonth,
        };

    private Gated Text(SealedKind kind, int position) =>
        texts.TryGetValue((kind, position), out var html) ? new Open(html) : Lock ?? new Locked(LockReason.SignIn);
}

/// <summary>A sealed text that the statement let through.</summary>
internal sealed record OpenedText(SealedKind Kind, int Position, string Html, bool HasMathematics)
{
    public static OpenedText Read(NpgsqlDataReader row) =>
        new(Enum.Parse<SealedKind>(row.GetString(0)), row.GetInt32(1), row.GetString(2), row.GetBoolean(3));
}
