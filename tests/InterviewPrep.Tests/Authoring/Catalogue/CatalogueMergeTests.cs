using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Tests.Packs;
using InterviewPrep.Tests.Packs.Guides;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Catalogue;

/// <summary>One entry becomes part of another.</summary>
public sealed class CatalogueMergeTests
{
    private const string TopicsOfAlpha = """
        select array_agg(t.slug || coalesce('=' || k.shown_as, '') || '@' || k.position order by k.position)
        from question_topics k join topics t on t.id = k.topic_id join questions q on q.id = k.question_id
        where q.slug = 'weigh-two-penalties'
        """;

    [Fact]
    public async Task A_question_of_both_topics_keeps_the_first_place_and_a_question_of_one_gets_the_other()
    {
        await using var database = await PackDatabase.FilledAsync();
        Assert.IsType<EntrySaved>(await database.MergeAsync(CatalogueKind.Topics, "gradients", "regularization"));
        Assert.Equal(["regularization@0"], await database.OneAsync<string[]>(TopicsOfAlpha));
        Assert.Equal(
            2,
            await CountAsync(
                database,
                "question_topics k join topics t on t.id = k.topic_id where t.slug = 'regularization'"
            )
        );
        Assert.Equal(1, await CountAsync(database, "topics where slug = 'gradients' and archived_at is not null"));
    }

    [Fact]
    public async Task The_topic_that_stands_first_keeps_its_words_and_others_keep_their_order()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.MakeAsync(CatalogueKind.Topics, ("slug", "slopes"), ("name", "Slope fields"));
        await database.MakeAsync(CatalogueKind.Topics, ("slug", "sparsity"), ("name", "Sparsity"));
        await database.RunAsync(
            "insert into question_topics (question_id, position, topic_id) select q.id, t.at, t.id from questions q, "
                + "(select id, case slug when 'slopes' then 3 else 2 end as at from topics where slug in ('slopes', 'sparsity')) t "
                + "where q.slug = 'weigh-two-penalties'"
        );
        Assert.IsType<EntrySaved>(await database.MergeAsync(CatalogueKind.Topics, "gradients", "slopes"));
        Assert.Equal(
            ["regularization@0", "slopes=slopes@1", "sparsity@2"],
            await database.OneAsync<string[]>(TopicsOfAlpha)
        );
    }

    [Fact]
    public async Task Names_are_joined_the_address_leads_on_and_so_do_addresses_that_led_there()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.ChangeAsync(CatalogueKind.Topics, "gradients", ("slug", "slopes"), ("aliases", "derivatives"));
        await database.MergeAsync(CatalogueKind.Topics, "slopes", "regularization");
        Assert.Equal(
            ["weight penalty", "Gradients", "derivatives"],
            await database.OneAsync<string[]>("select aliases from topics where slug = 'regularization'")
        );
        Assert.Equal(
            ["gradients>regularization", "slopes>regularization"],
            await database.OneAsync<string[]>(
                "select array_agg(old_slug || '>' || new_slug order by old_slug) from slug_aliases where kind = 'Topic'"
            )
        );
    }

    [Fact]
    public async Task Topics_below_the_one_that_goes_stand_below_the_other_or_beside_it()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.MakeAsync(CatalogueKind.Topics, ("slug", "calculus"), ("name", "Calculus"));
        await database.MakeAsync(CatalogueKind.Topics, ("slug", "limits"), ("name", "Limits"), ("parent", "calculus"));
        await database.MergeAsync(CatalogueKind.Topics, "regularization", "limits");
        Assert.Equal("calculus", await ParentAsync(database, "gradients"));
        Assert.Equal("calculus", await ParentAsync(database, "limits"));

        // Into one that stood below it: that one comes up.
        await database.MergeAsync(CatalogueKind.Topics, "calculus", "limits");
        Assert.Equal("", await ParentAsync(database, "limits"));
        Assert.Equal("limits", await ParentAsync(database, "gradients"));
    }

    [Fact]
    public async Task Companies_take_their_questions_claims_and_reports_along_without_doubles()
    {
        await using var database = await PackDatabase.FilledAsync();
        await using (var db = database.Open())
        {
            await Seed.MemberAsync(db);
            await Seed.MemberAsync(db);
        }

        await database.RunAsync(
            """
            insert into interview_reports (member_id, question_id, company_id, month, at, decided_at)
            select m.id, q.id, c.id, '2026-01-01', '2026-02-01', case when c.slug = 'southwind' then now() end
            from members m, questions q, companies c
            where q.slug = 'weigh-two-penalties' and (c.slug = 'southwind' or m.id = (select max(id::text)::uuid from members))
            """
        );
        await database.RunAsync(
            """
            insert into asked_reports (question_id, position, company_id, source, date)
            select a.question_id, 1, c.id, a.source, a.date from asked_reports a, companies c where c.slug = 'northwind'
            """
        );
        await database.RunAsync(
            "update questions set company_id = (select id from companies where slug = 'southwind') where slug = 'bound-a-gradient'"
        );

        Assert.IsType<EntrySaved>(await database.MergeAsync(CatalogueKind.Companies, "southwind", "northwind"));
        Assert.Equal(
            0,
            await CountAsync(
                database,
                "companies c where slug = 'southwind' and (exists (select from questions where company_id = c.id) "
                    + "or exists (select from asked_reports where company_id = c.id) or exists (select from interview_reports where company_id = c.id))"
            )
        );
        Assert.Equal(2, await CountAsync(database, "questions where company_id is not null"));
        Assert.Equal(1, await CountAsync(database, "asked_reports"));
        // Of the two reports by one candidate the confirmed one stays.
        Assert.Equal(2, await CountAsync(database, "interview_reports where decided_at is not null"));
        Assert.Equal(2, await CountAsync(database, "interview_reports"));
    }

    [Theory]
    [InlineData(CatalogueKind.Roles, "role", "engineer")]
    [InlineData(CatalogueKind.Rounds, "round", "onsite")]
    [InlineData(CatalogueKind.Categories, "category", "machine-learning")]
    public async Task Roles_rounds_and_categories_take_their_questions_along(
        CatalogueKind kind,
        string word,
        string gone
    )
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.MakeAsync(kind, ("slug", "other"), ("name", "Other"), ("for", "questions"));
        var before = await CountAsync(database, $"questions where {word}_id is not null");
        Assert.IsType<EntrySaved>(await database.MergeAsync(kind, gone, "other"));
        Assert.Equal(
            before,
            await CountAsync(
                database,
                $"questions q join {kind.Table()} e on e.id = q.{word}_id where e.slug = 'other'"
            )
        );
        var documents = await CountAsync(
            database,
            $"search_documents d join {kind.Table()} e on e.id = d.{word}_id where e.slug = 'other'"
        );
        Assert.Equal(before, documents);
    }

    [Fact]
    public async Task A_category_for_guides_takes_no_questions()
    {
        await using var database = await PackDatabase.FilledAsync();
        await database.MakeAsync(CatalogueKind.Categories, ("slug", "essays"), ("name", "Essays"), ("for", "guides"));
        var result = await database.MergeAsync(CatalogueKind.Categories, "machine-learning", "essays");
        Assert.Contains(
            "for guides only",
            Assert.IsType<EntryRefused>(result).Remarks[0].Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, await CountAsync(database, "slug_aliases where kind = 'Category'"));
    }

    [Fact]
    public async Task Each_question_has_a_revision_search_finds_it_and_pages_end_in_the_same_transaction()
    {
        await using var database = await PackDatabase.FilledAsync();
        var generation = await database.OneAsync<long>("select generation from content_generations");
        await database.MergeAsync(CatalogueKind.Topics, "gradients", "regularization");
        Assert.Equal(
            2,
            await CountAsync(
                database,
                "content_revisions where origin = 'Bulk' and number = 2 and reason like '“Gradients”%' and text not like '%gradients]%'"
            )
        );
        Assert.Equal(
            2,
            await CountAsync(
                database,
                "search_documents d join topics t on t.slug = 'regularization' and d.topic_ids = array[t.id] "
                    + "where d.vector @@ to_tsquery('english', 'gradients & penalty')"
            )
        );
        Assert.True(await database.OneAsync<long>("select generation from content_generations") > generation);
        var detail = await database.OneAsync<string>(
            "select detail::text from audit_entries where action = 'catalogue.merged'"
        );
        Assert.Contains("\"questions\"", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_change_is_counted_before_it_does()
    {
        await using var database = await PackDatabase.FilledAsync();
        var preview = await database.WithAsync(c =>
            c.PreviewAsync(CatalogueKind.Topics, "regularization", "gradients", TestContext.Current.CancellationToken)
        );
        Assert.Equal(1, preview!.Questions);
        Assert.Equal([new("question_topics", 1, 1), new("guide_topics", 0, 0), new("topics", 1, 0)], preview.Counts);
        Assert.Equal(["Regularization", "weight penalty"], preview.Aliases);
        Assert.Equal(2, await CountAsync(database, "topics where archived_at is null"));
    }

    [Fact]
    public async Task Tags_of_guides_move_and_one_that_names_both_keeps_one_of_them()
    {
        await using var database = await GuidePack.FilledAsync();

        Assert.IsType<EntrySaved>(await database.MergeAsync(CatalogueKind.Topics, "regularization", "gradients"));

        Assert.Equal(
            "bound-slopes gradients 0, weigh-penalties-aloud gradients 0",
            await database.OneAsync<string>(
                "select string_agg(concat_ws(' ', g.slug, t.slug, k.position), ', ' order by g.slug, k.position) "
                    + "from guide_topics k join guides g on g.id = k.guide_id join topics t on t.id = k.topic_id"
            )
        );
    }

    private static Task<string> ParentAsync(PackDatabase database, string slug) =>
        database.OneAsync<string>(
            $"select coalesce((select p.slug from topics p where p.id = t.parent_id), '') from topics t where t.slug = '{slug}'"
        );

    private static Task<long> CountAsync(PackDatabase database, string from) =>
        database.OneAsync<long>($"select count(*) from {from}");
}
