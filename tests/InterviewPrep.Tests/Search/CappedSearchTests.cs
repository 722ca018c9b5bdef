using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Search;

/// <summary>A search that finds more than is counted.</summary>
public sealed class CappedSearchTests(PostgresFixture<ListedQuestions> database)
    : IClassFixture<PostgresFixture<ListedQuestions>>
{
    private const int Many = 1_100;

    private static readonly DateTimeOffset Newest = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(40)]
    public async Task Every_page_of_a_sorted_search_goes_on_where_the_page_before_ended(int page)
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(database.ConnectionString));
        await AddAsync(db);

        var list = await new QuestionLists(db).ReadAsync(
            QuestionListParser.Parse("q=haystack&sort=newest").Query.OnPage(page),
            Viewer.Anonymous,
            TestContext.Current.CancellationToken
        );

        Assert.True(list.IsCapped);
        Assert.Equal(
            Enumerable.Range((page - 1) * QuestionListQuery.PageSize, QuestionListQuery.PageSize).Select(Slug),
            list.Rows.Select(r => r.Slug)
        );
    }

    private static string Slug(int number) => $"haystack-{number}";

    private static async Task AddAsync(AppDbContext db)
    {
        if (await db.Questions.AnyAsync(q => q.Slug == Slug(0)))
        {
            return;
        }

        var category = await db.Categories.FirstAsync();
        db.Questions.AddRange(
            Enumerable
                .Range(0, Many)
                .Select(number => new Question
                {
                    Slug = Slug(number),
                    Title = $"Haystack {number}",
                    Category = category,
                    Status = PublicationStatus.Published,
                    PublishedAt = Newest.AddMinutes(-number),
                    Prompt = new Prose("Find it.", "<p>Find it.</p>"),
                    RendererVersion = RendererVersion.Current,
                })
        );
        await db.SaveChangesAsync();
        await ListedQuestions.IndexAsync(db);
    }
}
