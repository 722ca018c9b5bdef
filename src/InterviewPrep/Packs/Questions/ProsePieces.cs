namespace InterviewPrep.Packs.Questions;

/// <summary>One piece of Markdown of a question.</summary>
/// <param name="Part">Its name in the <see cref="PlaceMap"/>.</param>
/// <param name="IsInline">A line without paragraphs of its own.</param>
internal sealed record ProsePiece(string Part, string Markdown, bool IsInline);

internal static class ProsePieces
{
    /// <summary>Every text of a question that is Markdown, in the order of the file.</summary>
    public static IEnumerable<ProsePiece> Pieces(this QuestionFile file)
    {
        if (file.Overview is not null)
        {
            yield return new("overview", file.Overview, false);
        }

        yield return new("prompt", file.Prompt, false);
        if (file.Context is not null)
        {
            yield return new("context", file.Context, false);
        }

        for (var i = 0; i < file.Expectations.Count; i++)
        {
            yield return new($"expectations[{i}]", file.Expectations[i], true);
        }

        for (var i = 0; i < file.Approach.Count; i++)
        {
            yield return new($"approach[{i}]", file.Approach[i], true);
        }

        for (var i = 0; i < file.FollowUps.Count; i++)
        {
            yield return new($"followUps[{i}]", file.FollowUps[i].Question, true);
            if (file.FollowUps[i].Answer is { } answer)
            {
                yield return new($"followUps[{i}].text", answer, false);
            }
        }

        for (var i = 0; i < file.SampleAnswer.Count; i++)
        {
            yield return new($"sampleAnswer[{i}].text", file.SampleAnswer[i].Text, false);
        }
    }
}
