using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Questions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What the form offers, and how it calls its parts.</summary>
public static partial class EditOptions
{
    // Reading speed of expository prose in English (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    private const int WordsPerMinute = 238;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["prompt"] = "the question",
        ["context"] = "why this is asked",
        ["expectations"] = "what is expected",
        ["topics"] = "key topics",
        ["approach"] = "how to approach this",
        ["followUps"] = "follow-ups",
        ["sampleAnswer"] = "the sample answer",
        ["asked"] = "who asked it",
        ["related"] = "related questions",
        ["publishAt"] = "when it is published",
        ["preview"] = "sections of the preview",
        ["blocks"] = "block",
        ["quiz"] = "quiz question",
        ["faq"] = "FAQ entry",
        ["references"] = "reference",
    };

    // What has a place of its own on the page; every other part is a field.
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "overview",
        "prompt",
        "context",
        "expectations",
        "topics",
        "approach",
        "followUps",
        "sampleAnswer",
        "rubric",
        "pitfalls",
        "asked",
        "related",
        "tags",
        "references",
        "introduction",
        "blocks",
        "quiz",
        "faq",
    };

    /// <summary>Slugs by name; one that is not offered any more stays, so that it can be seen and changed.</summary>
    public static IEnumerable<SelectListItem> Of(IReadOnlyList<Choice> choices, string? chosen, string? none)
    {
        if (none is not null || string.IsNullOrEmpty(chosen))
        {
            yield return new(none ?? "Choose one", "");
        }

        if (!string.IsNullOrEmpty(chosen) && !choices.Any(c => c.Slug == chosen))
        {
            yield return new($"{chosen} (not offered any more)", chosen, selected: true);
        }

        foreach (var choice in choices)
        {
            yield return new(choice.Name, choice.Slug, choice.Slug == chosen);
        }
    }

    public static IEnumerable<SelectListItem> Words(string? chosen, string? none, params string[] words) =>
        (none is null ? [] : new[] { new SelectListItem(none, "") }).Concat(
            words.Select(w => new SelectListItem(Capital(w), w, w == chosen))
        );

    public static IEnumerable<SelectListItem> Statuses(string? chosen) =>
        from status in Enum.GetValues<PublicationStatus>()
        let word = $"{status}".ToLowerInvariant()
        select new SelectListItem(AdminWords.Of(status), word, word == chosen);

    /// <summary>How many words a text has, and how long it takes to read.</summary>
    public static string Length(string? text)
    {
        var words = Word().Count(text ?? "");
        var minutes = Math.Max(1, (int)Math.Round((double)words / WordsPerMinute));
        return words == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{words:N0} {(words == 1 ? "word" : "words")}, {minutes:N0} min to read"
            );
    }

    public static string Act(BulkKind kind) =>
        kind switch
        {
            BulkKind.Free => "Make free",
            BulkKind.Pro => "Make Pro",
            BulkKind.AddTopic => "Add a topic",
            BulkKind.RemoveTopic => "Remove a topic",
            _ => $"{kind}",
        };

    public static string Origin(RevisionOrigin origin) =>
        origin switch
        {
            RevisionOrigin.Imported => "Imported",
            RevisionOrigin.Restored => "Brought back",
            RevisionOrigin.Bulk => "Changed with others",
            RevisionOrigin.Published => "Published on time",
            _ => "Edited",
        };

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What the form calls a part, such as <c>rubric 3</c> for <c>rubric[2].evidence[0]</c>.</summary>
    public static string PartName(string part)
    {
        var (name, index) = Cut(part);
        return Names.GetValueOrDefault(name, name) + (index is null ? "" : $" {index + 1}");
    }

    /// <summary>Where the form shows a part.</summary>
    public static string Anchor(string part)
    {
        var (name, index) = Cut(part);
        return index is not null ? $"{name}-{index}"
            : Places.Contains(name) ? name
            : $"Form_Text_{Capital(name)}";
    }

    private static (string Name, int? Index) Cut(string part)
    {
        var name = part.Split('[', '.')[0];
        var index = Index().Match(part);
        return (name, index.Success ? int.Parse(index.Groups["at"].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"[\w'’-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\w+\[(?<at>\d+)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Index();
}
