using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Slugs that name nothing any more, and what they lead to: the redirect answers for them.</summary>
internal sealed class OldSlugs
{
    private static readonly SlugSpace[] Spaces =
    [
        SlugSpace.Question,
        SlugSpace.Guide,
        SlugSpace.Category,
        SlugSpace.Company,
        SlugSpace.Role,
        SlugSpace.Round,
        SlugSpace.Topic,
    ];

    private readonly Dictionary<(SlugSpace Space, string Slug), string> moved;

    private OldSlugs(Dictionary<(SlugSpace, string), string> moved) => this.moved = moved;

    /// <summary>Where nothing was renamed.</summary>
    public static OldSlugs None { get; } = new([]);

    /// <summary>Those that editors made: a pack that names something by the slug of a redirect that it brought itself means that thing.</summary>
    public static Task<OldSlugs> OfEditorsAsync(Sql sql) => LoadAsync(sql, "is_by_editor");

    public static Task<OldSlugs> AllAsync(Sql sql) => LoadAsync(sql, "true");

    /// <summary>Where the slug leads, or itself.</summary>
    public string Of(SlugSpace space, string slug)
    {
        // Redirects to redirects end; a circle does not.
        for (
            var moves = 0;
            moves < Catalog.SlugMoves.MostMoves && moved.TryGetValue((space, slug), out var to);
            moves++
        )
        {
            slug = to;
        }

        return slug;
    }

    public bool Has(SlugSpace space, string slug) => moved.ContainsKey((space, slug));

    /// <summary>A slug that a pack gave in the meantime to what an editor renamed or merged leads to the same.</summary>
    public async Task FollowAsync(IReadOnlyList<ListItem> redirects, Sql sql)
    {
        foreach (var redirect in redirects)
        {
            var space = Enum.Parse<SlugSpace>(redirect.Text("kind")!, ignoreCase: true);
            var (from, to) = (redirect.Text("from")!, redirect.Text("to")!);
            if (Has(space, from) && !Has(space, to) && Of(space, from) != to && !await IsLivingAsync(space, to, sql))
            {
                moved[(space, to)] = Of(space, from);
            }
        }
    }

    /// <summary>
    /// A file by an old slug is that of the question or guide that has the new one, unless the pack has files by both.
    /// </summary>
    public async Task FollowAsync(PackFiles files, Sql sql)
    {
        foreach (var key in moved.Keys.Where(k => HasFiles(k.Space)).ToList())
        {
            var (before, now) = (PathOf(key.Space, key.Slug), PathOf(key.Space, Of(key.Space, key.Slug)));
            if (files.Has(now) && files.Has(before))
            {
                moved.Remove(key);
            }
            else if (files.Has(now))
            {
                await sql.RunAsync(
                    "update imported_files set path = $2 where path = $1 and not exists (select from imported_files where path = $2)",
                    before,
                    now
                );
            }
        }
    }

    /// <summary>The slug that the question or guide of a file has now.</summary>
    public string OfFile(string path) => Of(SpaceOf(path), Path.GetFileNameWithoutExtension(path));

    /// <summary>What a file is: of what is no guide only questions are asked for.</summary>
    public static SlugSpace SpaceOf(string path) =>
        path.StartsWith("guides/", StringComparison.Ordinal) ? SlugSpace.Guide : SlugSpace.Question;

    /// <summary>The path of the file of a question or guide.</summary>
    public static string PathOf(SlugSpace space, string slug) =>
        space == SlugSpace.Guide ? GuideFile.PathOf(slug) : QuestionFile.PathOf(slug);

    public QuestionFile Apply(QuestionFile file) =>
        moved.Count == 0
            ? file
            : file with
            {
                Slug = Of(SlugSpace.Question, file.Slug),
                Related = [.. file.Related.Select(r => Of(SlugSpace.Question, r)).Distinct(StringComparer.Ordinal)],
                Category = Of(SlugSpace.Category, file.Category),
                Role = file.Role is null ? null : Of(SlugSpace.Role, file.Role),
                Round = file.Round is null ? null : Of(SlugSpace.Round, file.Round),
                Company = file.Company is null ? null : Of(SlugSpace.Company, file.Company),
                Asked = [.. file.Asked.Select(a => a with { Company = Of(SlugSpace.Company, a.Company) }).Distinct()],
                Topics =
                [
                    .. file
                        .Topics.Select(t => t with { Topic = Of(SlugSpace.Topic, t.Topic) })
                        .DistinctBy(t => t.Topic, StringComparer.Ordinal),
                ],
            };

    public GuideFile Apply(GuideFile file) =>
        moved.Count == 0
            ? file
            : file with
            {
                Slug = Of(SlugSpace.Guide, file.Slug),
                Category = file.Category is null ? null : Of(SlugSpace.Category, file.Category),
                Tags = [.. file.Tags.Select(t => Of(SlugSpace.Topic, t)).Distinct(StringComparer.Ordinal)],
                Companion = file.Companion is null ? null : Of(SlugSpace.Guide, file.Companion),
                Related = [.. file.Related.Select(r => Of(SlugSpace.Guide, r)).Distinct(StringComparer.Ordinal)],
                Sections = [.. file.Sections.Select(s => s with { Blocks = [.. s.Blocks.Select(Apply)] })],
            };

    private GuideBlock Apply(GuideBlock block) =>
        block is InterviewText { Practise: { } slug } question
            ? question with
            {
                Practise = Of(SlugSpace.Question, slug),
            }
            : block;

    /// <summary>A list whose entries have their new slugs; what was merged into another entry of the list is left out.</summary>
    public ListFile Apply(ListFile file) =>
        moved.Count == 0 ? file
        : file.Schema == ListSchema.Redirects ? file with { Items = [.. file.Items.Select(Led).Where(IsMoving)] }
        : file.Schema == ListSchema.Paths ? file with { Items = [.. file.Items.Select(Walked)] }
        : file.Schema.Space is { } space ? file with { Items = [.. Renamed(file, space)] }
        : file;

    private static async Task<OldSlugs> LoadAsync(Sql sql, string condition)
    {
        var kinds = string.Join(
            " or ",
            Spaces.Select(s =>
                $"kind = '{s}' and not exists (select 1 from {SlugIds.TableOf(s)} where {Living(s, "old_slug")})"
            )
        );
        var rows = await sql.ListAsync(
            $"select kind, old_slug, new_slug from slug_aliases where {condition} and ({kinds})",
            r => (Enum.Parse<SlugSpace>(r.GetString(0)), r.GetString(1), r.GetString(2))
        );
        return new(rows.ToDictionary(r => (r.Item1, r.Item2), r => r.Item3));
    }

    private static Task<bool> IsLivingAsync(SlugSpace space, string slug, Sql sql) =>
        sql.OneAsync<bool>($"select exists (select 1 from {SlugIds.TableOf(space)} where {Living(space, "$1")})", slug);

    private static string Living(SlugSpace space, string slug) =>
        $"slug = {slug}{(HasFiles(space) ? "" : " and archived_at is null")}";

    // They have a status, and no date on which they were archived.
    private static bool HasFiles(SlugSpace space) => space is SlugSpace.Question or SlugSpace.Guide;

    private ListItem Walked(ListItem path) =>
        path.Copy()
            .With(
                "questions",
                path.Texts("questions").Select(q => Of(SlugSpace.Question, q)).Distinct(StringComparer.Ordinal).ToList()
            );

    private ListItem Led(ListItem redirect) =>
        Enum.TryParse<SlugSpace>(redirect.Text("kind"), ignoreCase: true, out var space)
            ? redirect.Copy().With("to", Of(space, redirect.Text("to")!))
            : redirect;

    private static bool IsMoving(ListItem redirect) => redirect.Text("from") != redirect.Text("to");

    private IEnumerable<ListItem> Renamed(ListFile file, SlugSpace space)
    {
        var parents = file
            .Items.Where(i => !Has(space, file.Schema.KeyOf(i)))
            .ToDictionary(file.Schema.KeyOf, i => i.Text("parent"), StringComparer.Ordinal);
        foreach (var item in file.Items)
        {
            var slug = Of(space, file.Schema.KeyOf(item));
            if (slug == file.Schema.KeyOf(item) || parents.TryAdd(slug, item.Text("parent")))
            {
                yield return item.Text("parent") is { } parent && Has(space, parent)
                    ? item.Copy().With("slug", slug).With("parent", Parent(Of(space, parent), slug, parents))
                    : item.Copy().With("slug", slug);
            }
        }
    }

    // Topics have two levels: below what was merged into a lower one nothing stands.
    private static string? Parent(string parent, string slug, Dictionary<string, string?> parents)
    {
        var above = parents.GetValueOrDefault(parent) ?? parent;
        return above == slug ? null : above;
    }
}
