using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Search;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Search;

public sealed class ListNeighboursTests(PostgresFixture<ListedQuestions> database)
    : IClassFixture<PostgresFixture<ListedQuestions>>
{
    [Theory]
    [InlineData("")]
    [InlineData("sort=difficulty")]
    [InlineData("sort=solved")]
    [InlineData("sort=voted")]
    [InlineData("category=machine-learning&sort=newest")]
    [InlineData("topic=linear-models&difficulty=easy&difficulty=medium")]
    [InlineData("q=softmax+or+calibration")]
    [InlineData("q=alike&sort=newest")]
    public async Task Walking_by_next_is_reading_the_list_and_by_previous_backwards(string query)
    {
        var listed = await AllAsync(query);
        Assert.NotEmpty(listed);
        for (var at = 0; at < listed.Count; at++)
        {
            var beside = await BesideAsync(query, listed[at]);
            Assert.Equal(at + 1, beside!.Position);
            Assert.Equal(at == 0 ? null : listed[at - 1], beside.Previous?.Slug);
            Assert.Equal(at == listed.Count - 1 ? null : listed[at + 1], beside.Next?.Slug);
        }
    }

    [Fact]
    public async Task A_misspelt_search_keeps_its_neighbours()
    {
        var listed = await AllAsync("q=calibraton");
        Assert.Equal(2, listed.Count);
        Assert.Equal(listed[1], (await BesideAsync("q=calibraton", listed[0]))!.Next?.Slug);
    }

    [Fact]
    public async Task A_question_that_left_the_list_still_has_neighbours_and_no_position()
    {
        var beside = await BesideAsync("company=google", "calibrate-fraud");
        Assert.Null(beside!.Position);
        Assert.Equal("compare-l1-and-l2", beside.Previous?.Slug);
        Assert.Equal("backprop-by-hand", beside.Next?.Slug);
    }

    [Fact]
    public async Task A_list_by_an_old_slug_has_the_neighbours_of_the_list_that_it_moved_to()
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        db.SlugAliases.Add(
            new()
            {
                Kind = SlugKind.Company,
                OldSlug = "bed-and-air",
                NewSlug = "air-bnb",
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var beside = await BesideAsync("company=airbnb", "why-no-training");

        Assert.Equal("batch-or-layer-norm", beside!.Next?.Slug);
        Assert.Equal(beside, await BesideAsync("company=air-bnb", "why-no-training"));
        Assert.Equal(beside, await BesideAsync("company=bed-and-air", "why-no-training"));
    }

    [Theory]
    [InlineData("company=google", "nobody")]
    [InlineData("company=google", "odd-draft")]
    [InlineData("q=%00", "nobody")]
    [InlineData("&&&=%", "nobody")]
    public async Task Without_a_published_question_there_are_none(string list, string slug)
    {
        Assert.Null(await BesideAsync(list, slug));
    }

    private async Task<Neighbours?> BesideAsync(string list, string slug)
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        return await new ListNeighbours(db).ReadAsync(
            list,
            Viewer.Anonymous,
            slug,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<List<string>> AllAsync(string list)
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        var lists = new QuestionLists(db);
        var query = QuestionListParser.Parse(list).Query;
        var first = await lists.ReadAsync(query, Viewer.Anonymous, TestContext.Current.CancellationToken);
        var slugs = first.Rows.Select(r => r.Slug).ToList();
        for (var page = 2; page <= first.Pages; page++)
        {
            var next = await lists.ReadAsync(
                query.OnPage(page),
                Viewer.Anonymous,
                TestContext.Current.CancellationToken
            );
            slugs.AddRange(next.Rows.Select(r => r.Slug));
        }

        Assert.Equal(first.Total, slugs.Distinct().Count());
        return slugs;
    }
}
