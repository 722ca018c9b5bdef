using System.Text.RegularExpressions;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>What one question or guide may refer to: the whole catalogue, and of questions and images those that it names and that exist.</summary>
internal static partial class References
{
    public static Task<SlugIndex> ToAsync(QuestionFile file, Sql sql) =>
        ToAsync(string.Join('\n', file.Pieces().Select(p => p.Markdown)), file.Related, [], "Guides", sql);

    /// <param name="text">The file as it would stand in a pack.</param>
    public static Task<SlugIndex> ToAsync(GuideFile facts, string text, Sql sql) =>
        ToAsync(
            text,
            [],
            [.. facts.Related, .. facts.Companion is { } slug ? [slug] : Array.Empty<string>()],
            "Questions",
            sql
        );

    /// <param name="other">What categories may be for alone that this is not filed under.</param>
    private static async Task<SlugIndex> ToAsync(
        string prose,
        IEnumerable<string> relatedQuestions,
        IEnumerable<string> relatedGuides,
        string other,
        Sql sql
    )
    {
        var questions = Names(Question(), prose).Concat(relatedQuestions).Distinct(StringComparer.Ordinal).ToArray();
        var images = Names(Image(), prose).Distinct(StringComparer.Ordinal).ToArray();
        var known = new SlugIndex
        {
            Images =
            [
                .. await sql.ListAsync(
                    "select path from pack_images where path = any($1)",
                    r => r.GetString(0),
                    images
                ),
            ],
        };
        known.Add(
            SlugSpace.Question,
            await sql.ListAsync("select slug from questions where slug = any($1)", r => r.GetString(0), questions)
        );
        known.Add(
            SlugSpace.Guide,
            await sql.ListAsync(
                "select slug from guides where slug = any($1)",
                r => r.GetString(0),
                Names(Guide(), prose).Concat(relatedGuides).Distinct(StringComparer.Ordinal).ToArray()
            )
        );
        foreach (var space in (SlugSpace[])[SlugSpace.Company, SlugSpace.Role, SlugSpace.Round, SlugSpace.Topic])
        {
            known.Add(space, await SlugsAsync(sql, space, "archived_at is null"));
        }

        known.Add(
            SlugSpace.Category,
            await SlugsAsync(sql, SlugSpace.Category, $"archived_at is null and \"for\" <> '{other}'")
        );
        foreach (var space in (SlugSpace[])[SlugSpace.Question, SlugSpace.Guide, SlugSpace.Topic])
        {
            known.AddRedirects(
                space,
                await sql.ListAsync(
                    "select old_slug from slug_aliases where kind = $1",
                    r => r.GetString(0),
                    $"{space}"
                )
            );
        }

        return known;
    }

    private static Task<List<string>> SlugsAsync(Sql sql, SlugSpace space, string condition) =>
        sql.ListAsync($"select slug from {SlugIds.TableOf(space)} where {condition}", r => r.GetString(0));

    private static IEnumerable<string> Names(Regex pattern, string text) =>
        pattern.Matches(text).Select(m => m.Groups["name"].Value);

    [GeneratedRegex("question[:=](?<name>[a-z0-9-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Question();

    [GeneratedRegex("guide:(?<name>[a-z0-9-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Guide();

    [GeneratedRegex("(?<name>images/[a-z0-9.-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Image();
}
