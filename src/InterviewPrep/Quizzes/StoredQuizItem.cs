namespace InterviewPrep.Quizzes;

/// <summary>An item of a quiz as stored. Wording is as locked as its section; key and explanations until answered.</summary>
internal sealed class StoredQuizItem
{
    public int Id { get; set; }

    public int GuideId { get; set; }

    /// <summary>Zero-based place of the section; null for the quiz at the end of the guide.</summary>
    public int? Section { get; set; }

    /// <summary>Zero-based, within its quiz.</summary>
    public int Position { get; set; }

    public QuizKind Kind { get; set; }

    /// <summary>Inline Markdown as typed.</summary>
    public required string Question { get; set; }

    public required string QuestionHtml { get; set; }

    public string? Body { get; set; }

    public string? BodyHtml { get; set; }

    public bool IsPreview { get; set; }

    public int RendererVersion { get; set; }

    /// <summary>Whether any of its texts, explanations included, has mathematics.</summary>
    public bool HasMathematics { get; set; }

    /// <summary>Set when an import or an editor dropped it. Attempts at it stay.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    public List<StoredQuizEntry> Entries { get; set; } = [];

    /// <summary>As its author wrote it, to be marked.</summary>
    public QuizItem ToItem() =>
        new(
            Kind,
            Question,
            Body,
            [
                .. Entries
                    .OrderBy(e => e.Position)
                    .Select(e => new QuizEntry(e.IsRight, e.Markdown, e.Match, e.Explanation)),
            ]
        );
}

/// <summary>An entry of an item; see <see cref="QuizEntry"/>.</summary>
internal sealed class StoredQuizEntry
{
    public int ItemId { get; set; }

    /// <summary>Zero-based, in the author's order, which is the key of some kinds.</summary>
    public int Position { get; set; }

    public bool IsRight { get; set; }

    public required string Markdown { get; set; }

    /// <summary>Empty for numbers and formulas, which nobody is shown before they answered.</summary>
    public required string Html { get; set; }

    public string? Match { get; set; }

    public string? MatchHtml { get; set; }

    public required string Explanation { get; set; }

    public required string ExplanationHtml { get; set; }
}
