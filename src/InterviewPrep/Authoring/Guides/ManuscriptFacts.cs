using InterviewPrep.Access;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Questions;
using static InterviewPrep.Authoring.Editing.TypedText;

namespace InterviewPrep.Authoring.Guides;

/// <summary>Reads what a form says above the body; what cannot be read is reported at its part and left out.</summary>
internal static class ManuscriptFacts
{
    /// <param name="updated">The date of the change.</param>
    public static GuideFile Read(Manuscript text, string slug, DateOnly updated, PartLog log) =>
        new()
        {
            Slug = slug,
            Title = One(text.Title),
            Summary = Maybe(text.Summary),
            Category = Maybe(text.Category),
            Tags = Some(text.Tags),
            Access = log.Word<AccessLevel>("access", text.Access) ?? AccessLevel.Pro,
            Publication = new(
                log.Word<PublicationStatus>("status", text.Status) ?? PublicationStatus.Draft,
                log.Time("publishAt", text.PublishAt)
            ),
            Preview = log.Number("preview", text.Preview, 1, GuideKeys.MaxSections),
            Companion = Maybe(text.Companion),
            Related = Some(text.Related),
            Updated = updated,
            References =
            [
                .. text.References.Select(
                    (r, i) =>
                        new GuideReference(
                            One(r.Key),
                            One(r.Authors),
                            Year(r.Year, $"references[{i}]", log),
                            One(r.Title),
                            Maybe(r.Link)
                        )
                ),
            ],
        };

    // A line that was added and not filled in says nothing.
    private static string[] Some(IEnumerable<string?> typed) => [.. typed.Select(Maybe).OfType<string>()];

    private static int Year(string? typed, string part, PartLog log)
    {
        if (log.Number(part, typed, 1, 9_999) is { } year)
        {
            return year;
        }

        if (One(typed).Length == 0)
        {
            log.Add(part, "Say in which year it was published.", Packs.Severity.Error);
        }

        // So that it is the only fault of the line.
        return 1;
    }
}
