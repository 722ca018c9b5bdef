using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring;

/// <summary>What an editor should mend before a question is published.</summary>
/// <param name="Part">The part of the question, as <see cref="PlaceMap"/> names it.</param>
/// <param name="Message">A sentence that says what is wrong and how to mend it.</param>
internal sealed record LintRemark(string Part, string Message)
{
    /// <summary>The part is missing, so that it has no place.</summary>
    public bool IsAbsence { get; init; }
}

/// <summary>Judges one question by itself; sentences that two questions share are found by <see cref="SharedSentences"/>.</summary>
internal sealed class Lint(QuestionFile file, LintVocabulary vocabulary)
{
    private readonly List<LintRemark> remarks = [];
    private readonly List<string> answer = LintWords.Stems(
        string.Join('\n', file.SampleAnswer.SelectMany(s => (string[])[s.Title, s.Text]))
    );

    public static IReadOnlyList<LintRemark> Check(QuestionFile file, LintVocabulary vocabulary)
    {
        var lint = new Lint(file, vocabulary);
        lint.CheckPublishable();
        lint.CheckTitle();
        lint.CheckOverview();
        lint.CheckClaims();
        if (file.SampleAnswer.Count > 0)
        {
            lint.CheckTopics();
            lint.CheckRubric();
            lint.CheckPitfalls();
        }

        return lint.remarks;
    }

    private void CheckPublishable()
    {
        if (file.Publication.Status is not (PublicationStatus.Published or PublicationStatus.Scheduled))
        {
            return;
        }

        Require(file.Difficulty is not null, "difficulty");
        Require(file.Role is not null, "role");
        Require(file.Topics.Count > 0, "topics");
        Require(file.Rubric.Count > 0, "rubric");
        if (file.Rubric.Count is > 0 and (< 4 or > 10))
        {
            Add("rubric", $"The rubric has {Count(file.Rubric.Count, "item")}: to be published it needs 4 to 10.");
        }
    }

    private void CheckTitle()
    {
        var prompt = $"{file.Overview}\n{file.Prompt}";
        if (!LintWords.Roots(file.Title).Overlaps(LintWords.Roots(file.Prompt)))
        {
            Add("title", "Title and prompt share no term: let both name what the question is about.");
        }

        var title = LintWords.Stems(file.Title);
        var words = LintWords.Stems(prompt);
        foreach (var topic in vocabulary.Topics)
        {
            if (topic.Names.Any(n => LintWords.Contains(title, n)) && !topic.IsIn(words))
            {
                Add(
                    "title",
                    $"The title names “{topic.Name}” and the prompt does not: ask about it or rename the question."
                );
            }
        }
    }

    private void CheckOverview()
    {
        if (file.Overview is not null && LintWords.Raw(file.Overview).SequenceEqual(LintWords.Raw(file.Prompt)))
        {
            Add(
                "overview",
                "The overview says the same as the prompt: shorten it to what the question is about, or remove it."
            );
        }
    }

    private void CheckClaims()
    {
        if (file.Asked.Count > 0)
        {
            return;
        }

        foreach (var piece in file.Pieces().Append(new("title", file.Title, true)))
        {
            if (vocabulary.Claim(piece.Markdown) is { } claim)
            {
                Add(
                    piece.Part,
                    $"“{claim}” claims that a company asks this, and “asked” is empty: name a source there or remove the claim."
                );
            }
        }
    }

    private void CheckTopics()
    {
        for (var i = 0; i < file.Topics.Count; i++)
        {
            var topic = vocabulary.Find(file.Topics[i].Topic);
            var shown = LintWords.Stems(file.Topics[i].ShownAs ?? "");
            if (topic is not null && !topic.IsIn(answer) && !LintWords.Contains(answer, shown))
            {
                Add(
                    $"topics[{i}]",
                    $"The sample answer never uses the key topic “{topic.Name}”: use it there or drop the topic."
                );
            }
        }
    }

    private void CheckRubric()
    {
        for (var i = 0; i < file.Rubric.Count; i++)
        {
            if (file.Rubric[i].Evidence.Count > 0 && !file.Rubric[i].Evidence.Any(Occurs))
            {
                Add(
                    $"rubric[{i}]",
                    $"No evidence of “{YamlFields.Short(file.Rubric[i].Point)}” occurs in the sample answer: say it there or mend the evidence."
                );
            }
        }
    }

    private void CheckPitfalls()
    {
        for (var i = 0; i < file.Pitfalls.Count; i++)
        {
            var evidence = file.Pitfalls[i].Evidence;
            for (var j = 0; j < evidence.Count; j++)
            {
                if (Occurs(evidence[j]))
                {
                    Add(
                        $"pitfalls[{i}].evidence[{j}]",
                        $"“{evidence[j]}” is evidence of a mistake and occurs in the sample answer: make it more specific."
                    );
                }
            }
        }
    }

    private bool Occurs(string phrase) => LintWords.Contains(answer, LintWords.Stems(phrase));

    private void Require(bool isThere, string key)
    {
        if (!isThere)
        {
            remarks.Add(
                new(
                    key,
                    $"To be published the question needs “{key}”: add it to the front matter or set “status: draft”."
                )
                {
                    IsAbsence = true,
                }
            );
        }
    }

    private void Add(string part, string message) => remarks.Add(new(part, message));

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
