using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Questions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Questions;

public sealed class RelatedTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>,
        IAsyncDisposable
{
    private readonly Rooms rooms = new(database.ConnectionString);

    [Fact]
    public async Task Shared_topics_come_first_then_the_company_then_the_category()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        var (first, second) = (Topic(here), Topic(here));
        here.Company = new Company { Slug = here.Slug, Name = "Acme" };
        var category = await OtherAsync(q => q.Category = here.Category);
        var company = await OtherAsync(q => q.Company = here.Company);
        var companyAndCategory = await OtherAsync(q => (q.Company, q.Category) = (here.Company, here.Category));
        var topic = await OtherAsync(q => q.Topics.Add(new QuestionTopic { Topic = first }));
        var topics = await OtherAsync(q =>
            q.Topics.AddRange([new QuestionTopic { Topic = first }, new QuestionTopic { Topic = second, Position = 1 }])
        );
        await rooms.Db.SaveChangesAsync();

        Assert.Equal([topics, topic, companyAndCategory, company, category], await RelatedAsync(here));
    }

    [Fact]
    public async Task A_question_is_never_related_to_itself_and_alone_it_has_none()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        here.Company = new Company { Slug = here.Slug, Name = "Acme" };
        Topic(here);
        await rooms.Db.SaveChangesAsync();

        Assert.Empty(await RelatedAsync(here));
    }

    [Theory]
    [InlineData(PublicationStatus.Draft)]
    [InlineData(PublicationStatus.Review)]
    [InlineData(PublicationStatus.Archived)]
    public async Task What_is_not_published_is_related_to_nothing(PublicationStatus status)
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        var topic = Topic(here);
        await OtherAsync(q =>
        {
            (q.Category, q.Status) = (here.Category, status);
            q.Topics.Add(new QuestionTopic { Topic = topic });
        });
        await rooms.Db.SaveChangesAsync();

        Assert.Empty(await RelatedAsync(here));
    }

    [Fact]
    public async Task Six_are_shown_and_unpublished_ones_take_no_place()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        for (var n = 0; n < 8; n++)
        {
            await OtherAsync(q => q.Category = here.Category);
        }

        for (var n = 0; n < 30; n++)
        {
            await OtherAsync(q => (q.Category, q.Status) = (here.Category, PublicationStatus.Draft));
        }

        await rooms.Db.SaveChangesAsync();

        Assert.Equal(6, (await RelatedAsync(here)).Count);
    }

    [Fact]
    public async Task What_an_editor_chose_comes_before_everything()
    {
        var here = await Seed.QuestionAsync(rooms.Db);
        var topic = Topic(here);
        var shared = await OtherAsync(q => q.Topics.Add(new QuestionTopic { Topic = topic }));
        var chosen = await Seed.QuestionAsync(rooms.Db);
        here.Related.Add(new RelatedQuestion { RelatedId = chosen.Id });
        await rooms.Db.SaveChangesAsync();

        Assert.Equal([chosen.Slug, shared], await RelatedAsync(here));
    }

    public ValueTask DisposeAsync() => rooms.DisposeAsync();

    private static Topic Topic(Question question)
    {
        var at = question.Topics.Count;
        var topic = new Topic { Slug = $"{question.Slug}-{at}", Name = "Kernels" };
        question.Topics.Add(new QuestionTopic { Topic = topic, Position = at });
        return topic;
    }

    private async Task<string> OtherAsync(Action<Question> change)
    {
        var other = await Seed.QuestionAsync(rooms.Db);
        change(other);
        return other.Slug;
    }

    private async Task<List<string>> RelatedAsync(Question question)
    {
        var page = await rooms.ReadAsync(question.Slug, Viewer.Anonymous);
        return [.. page!.Related.Select(r => r.Slug)];
    }
}
