using System.Text.RegularExpressions;
using InterviewPrep.Access;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring;

/// <summary>Judges one guide by itself; sentences that it shares are found by <see cref="SharedSentences"/>.</summary>
internal sealed partial class GuideLint(GuideFile file, LintVocabulary vocabulary)
{
    private readonly List<LintRemark> remarks = [];

    public static IReadOnlyList<LintRemark> Check(GuideFile file, LintVocabulary vocabulary)
    {
        var lint = new GuideLint(file, vocabulary);
        lint.CheckPublishable();
        lint.CheckPreview();
        lint.CheckClaims();
        for (var i = 0; i < file.Sections.Count; i++)
        {
            lint.CheckSection(file.Sections[i], $"sections[{i}]");
        }

        lint.CheckTitles();
        lint.CheckFaq();
        lint.remarks.AddRange(QuizLint.Check(file));
        return lint.remarks;
    }

    private void CheckPublishable()
    {
        if (file.Publication.Status is not (PublicationStatus.Published or PublicationStatus.Scheduled))
        {
            return;
        }

        Require(file.Summary is not null, "summary");
        Require(file.Category is not null, "category");
        Require(file.Tags.Count > 0, "tags");
        if (file.Sections.Count == 0)
        {
            Add("title", "To be published the guide needs sections: write them under headings “## …”.");
        }

        if (file.Access == AccessLevel.Pro)
        {
            Require(file.Preview is not null, "preview");
        }
    }

    private void CheckPreview()
    {
        if (file.Preview is not null && file.Access == AccessLevel.Free)
        {
            Add("preview", "Everybody reads all of a free guide: remove “preview”, or set “access: pro”.");
        }
        else if (file.Preview > file.Sections.Count)
        {
            Add("preview", $"The preview has more sections than the guide, which has {file.Sections.Count}: lower it.");
        }
        else if (file.Preview == file.Sections.Count && file.Sections.Count > 0)
        {
            Add(
                "preview",
                "The preview is the whole guide, and nothing is left to open: lower it, or set “access: free”."
            );
        }
    }

    private void CheckClaims()
    {
        foreach (
            var piece in file.Pieces()
                .Append(new("title", file.Title, true))
                .Append(new("summary", $"{file.Summary}", true))
        )
        {
            if (vocabulary.Claim(piece.Markdown) is { } claim)
            {
                Add(
                    piece.Part,
                    $"“{claim}” claims that a company asks this, and a guide has no source for it: remove the claim."
                );
            }
        }
    }

    private void CheckSection(SectionText section, string name)
    {
        if (section.Blocks.Count == 0)
        {
            Add(name, $"Nothing stands under “## {YamlFields.Short(section.Title)}”: write it or remove the heading.");
        }

        for (var i = 0; i < section.Blocks.Count; i++)
        {
            if (section.Blocks[i] is InterviewText { Answer.Length: 0 } question)
            {
                Add(
                    $"{name}.blocks[{i}]",
                    $"“{YamlFields.Short(question.Question)}” has no answer: write it below the heading."
                );
            }
            else if (section.Blocks[i] is StepsText steps)
            {
                CheckSteps(steps, $"{name}.blocks[{i}]");
            }
        }
    }

    private void CheckSteps(StepsText steps, string name)
    {
        for (var i = 0; i < steps.Steps.Count; i++)
        {
            var step = steps.Steps[i];
            if (LeadingNumber().IsMatch(step.Title))
            {
                Add($"{name}.steps[{i}]", "Steps are numbered by the page: leave the number out of the title.");
            }

            if (step.Text.Length == 0)
            {
                Add(
                    $"{name}.steps[{i}]",
                    $"Nothing stands under the step “{YamlFields.Short(step.Title)}”: write it or remove the step."
                );
            }
        }
    }

    // Anchors and readers tell sections apart by their titles.
    private void CheckTitles()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < file.Sections.Count; i++)
        {
            if (!seen.Add(file.Sections[i].Title))
            {
                Add(
                    $"sections[{i}]",
                    $"Two sections are called “{YamlFields.Short(file.Sections[i].Title)}”: rename one."
                );
            }
        }
    }

    private void CheckFaq()
    {
        for (var i = 0; i < file.Faq.Count; i++)
        {
            if (file.Faq[i].Answer.Length == 0)
            {
                Add(
                    $"faq[{i}]",
                    $"“{YamlFields.Short(file.Faq[i].Question)}” has no answer: write it below the heading."
                );
            }
        }
    }

    private void Require(bool isThere, string key)
    {
        if (!isThere)
        {
            remarks.Add(
                new(key, $"To be published the guide needs “{key}”: add it to the front matter or set “status: draft”.")
                {
                    IsAbsence = true,
                }
            );
        }
    }

    private void Add(string part, string message) => remarks.Add(new(part, message));

    [GeneratedRegex(
        @"\A(step +[0-9ivx]+\b|[0-9]+[.):] )",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LeadingNumber();
}
