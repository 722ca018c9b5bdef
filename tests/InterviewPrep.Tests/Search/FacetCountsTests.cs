using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Search;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Search;

public sealed class FacetCountsTests(PostgresFixture<ListedQuestions> database)
    : IClassFixture<PostgresFixture<ListedQuestions>>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("company=google")]
    [InlineData("difficulty=easy&difficulty=hard")]
    [InlineData("company=google&difficulty=medium")]
    [InlineData("category=statistics&category=deep-learning&access=free")]
    [InlineData("topic=linear-models&role=engineer&role=scientist")]
    [InlineData("topic=calibration&company=stripe")]
    [InlineData("company=stripe&difficulty=easy")]
    [InlineData("company=google&company=airbnb")]
    [InlineData("topic=calibration&topic=linear-models&difficulty=easy")]
    [InlineData("company=google&company=stripe&topic=regularization&topic=calibration&access=pro")]
    [InlineData("round=onsite&access=pro&difficulty=hard")]
    [InlineData("company=google&difficulty=medium&difficulty=easy&round=onsite&round=phone-screen")]
    [InlineData("company=google&topic=backpropagation&category=statistics")]
    [InlineData("round=onsite&access=pro&difficulty=hard&category=deep-learning")]
    public async Task Prepared_counts_are_those_of_the_documents(string query)
    {
        await using var db = Open();
        await ChangeAsync(db, "median-interval", PublicationStatus.Published);
        var counted = await ListAsync(db, query);
        await new FacetCountsRebuild(db).RunAsync(Cancel);
        Assert.Equal(counted, await ListAsync(db, query));
    }

    [Fact]
    public async Task Prepared_counts_are_read_and_not_counted_again()
    {
        await using var db = Open();
        await new FacetCountsRebuild(db).RunAsync(Cancel);
        await db
            .FacetCounts.Where(c => c.First == 0 && c.Second == 0 && c.Value == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Questions, 1_000_000), Cancel);
        var list = await new QuestionLists(db).ReadAsync(QuestionListQuery.All, Viewer.Anonymous, Cancel);
        Assert.Equal(1_000_000, list.Total);
        await new FacetCountsRebuild(db).RunAsync(Cancel);
    }

    [Fact]
    public async Task A_question_that_is_withdrawn_is_in_no_list_and_no_count_at_once()
    {
        await using var db = Open();
        await new FacetCountsRebuild(db).RunAsync(Cancel);
        var before = await ListAsync(db, "company=stripe");
        await ChangeAsync(db, "calibrate-fraud", PublicationStatus.Archived);
        Assert.True(await new FacetCountsRebuild(db).IsNeededAsync(Cancel));
        Assert.StartsWith("0:", await ListAsync(db, "company=stripe"), StringComparison.Ordinal);
        await ChangeAsync(db, "calibrate-fraud", PublicationStatus.Published);
        Assert.Equal(before, await ListAsync(db, "company=stripe"));
    }

    [Fact]
    public async Task A_rebuild_waits_for_documents_that_are_just_changing()
    {
        await using var db = Open();
        await using var other = Open();
        await using (var writing = await other.Database.BeginTransactionAsync(Cancel))
        {
            await ChangeAsync(other, "bayes-spam", PublicationStatus.Archived);
            var rebuild = new FacetCountsRebuild(db).RunAsync(Cancel);
            await Waiting.ForLockAsync(rebuild, database.ConnectionString);
            await writing.CommitAsync(Cancel);
            await rebuild;
        }

        Assert.StartsWith("37:", await ListAsync(db, ""), StringComparison.Ordinal);
        await ChangeAsync(other, "bayes-spam", PublicationStatus.Published);
    }

    private AppDbContext Open() => new(AppDbContextOptions.For(database.ConnectionString));

    private static Task<int> ChangeAsync(AppDbContext db, string slug, PublicationStatus status) =>
        db
            .Questions.Where(q => q.Slug == slug)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.Status, status), Cancel);

    /// <summary>Total, rows and every count of a list, in one comparable line.</summary>
    private static async Task<string> ListAsync(AppDbContext db, string query)
    {
        var list = await new QuestionLists(db).ReadAsync(
            QuestionListParser.Parse(query).Query,
            Viewer.Anonymous,
            Cancel
        );
        var counts = list.Facets.SelectMany(f => f.Values).Select(v => $"{v.Entry.Facet} {v.Entry.Slug} {v.Count}");
        var ways = list.Loosenings.Select(l => $"without {l.Facet} {l.Count}");
        return $"{list.Total}: {string.Join(", ", [.. list.Rows.Select(r => r.Slug), .. counts, .. ways])}";
    }
}
