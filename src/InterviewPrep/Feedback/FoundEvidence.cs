namespace InterviewPrep.Feedback;

/// <summary>What a text has of a rubric and of its pitfalls: evidence that stands in it, and nothing more clever than that.</summary>
public sealed record FoundEvidence(IReadOnlyList<FoundItem> Rubric, IReadOnlyList<FoundItem> Pitfalls)
{
    /// <summary>Points of the rubric of which at least one piece of evidence stands in the text.</summary>
    public int Earned => Rubric.Count(i => i.IsFound);

    /// <summary>Their share of all weights, from 0 to 1; 0 without a rubric.</summary>
    public double WeightShare =>
        Rubric.Sum(i => i.Weight) is > 0 and var all
            ? (double)Rubric.Where(i => i.IsFound).Sum(i => i.Weight) / all
            : 0;
}

/// <summary>A point of the rubric, or the claim of a pitfall.</summary>
/// <param name="Weight">1 to 10; 0 for a pitfall.</param>
public sealed record FoundItem(string Text, int Weight, IReadOnlyList<FoundPhrase> Phrases)
{
    public bool IsFound => Phrases.Any(p => p.Quote is not null);
}

/// <summary>A piece of evidence.</summary>
/// <param name="Quote">The first sentence that has it, or null.</param>
public sealed record FoundPhrase(string Phrase, Quote? Quote);

/// <summary>A sentence of a text, around the words that were looked for.</summary>
public sealed record Quote(string Before, string Words, string After);
