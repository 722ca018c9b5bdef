using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Questions;
using Npgsql;
using NpgsqlTypes;

namespace InterviewPrep.Bench.Seeding;

/// <summary>Published questions with a sample answer of 24 KB each: as many free ones as Pro ones.</summary>
internal sealed class QuestionSeed(BenchDatabase database)
{
    /// <summary>Of each access.</summary>
    public const int Count = 2_000;

    private const int Sections = 4;
    private const int SectionBytes = 6 * 1024;
    private const int FollowUps = 3;
    private static readonly DateOnly Updated = new(2026, 3, 12);

    public static string Path(AccessLevel access, int number) => $"/questions/{Slug(access, number)}";

    public async Task FillAsync()
    {
        var shelf = await CatalogAsync();
        foreach (var access in Enum.GetValues<AccessLevel>())
        {
            foreach (var numbers in Enumerable.Range(0, Count).Chunk(200))
            {
                await AddAsync(access, numbers, shelf);
            }
        }
    }

    private async Task<Shelf> CatalogAsync()
    {
        var shelf = new Shelf(
            [
                .. Enumerable
                    .Range(0, 7)
                    .Select(i => new Category
                    {
                        Slug = $"category-{i}",
                        Name = $"Category {i}",
                        Position = i,
                    }),
            ],
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new Company
                    {
                        Slug = $"company-{i}",
                        Name = $"Company {i}",
                        Mark = "Co",
                    }),
            ],
            [.. Enumerable.Range(0, 200).Select(i => new Topic { Slug = $"topic-{i}", Name = $"Topic {i}" })],
            new Role { Slug = "engineer", Name = "Machine Learning Engineer" },
            new Round { Slug = "onsite", Name = "Onsite" }
        );
        await using var db = database.Context();
        db.AddRange([.. shelf.Categories, .. shelf.Companies, .. shelf.Topics, shelf.Role, shelf.Round]);
        await db.SaveChangesAsync();
        return shelf;
    }

    private async Task AddAsync(AccessLevel access, int[] numbers, Shelf shelf)
    {
        await using var db = database.Context();
        var questions = numbers.Select(number => Question(access, number, shelf)).ToList();
        db.AddRange(questions);
        await db.SaveChangesAsync();
        await SealAsync(questions);
    }

    private static Question Question(AccessLevel access, int number, Shelf shelf)
    {
        var text = new SampleText(number * 2 + (int)access);
        return new Question
        {
            Slug = Slug(access, number),
            Title = text.Sentence(9).TrimEnd('.'),
            Description = text.Sentence(20),
            CategoryId = shelf.Categories[number % shelf.Categories.Length].Id,
            CompanyId = shelf.Companies[number % shelf.Companies.Length].Id,
            RoleId = shelf.Role.Id,
            RoundId = shelf.Round.Id,
            Difficulty = (Difficulty)(number % 3),
            Access = access,
            Status = PublicationStatus.Published,
            PublishedAt = DateTimeOffset.UnixEpoch.AddDays(20_000),
            UpdatedOn = Updated,
            Minutes = 25,
            Overview = Prose($"<p>{text.Sentence(24)}</p>"),
            Prompt = Prose($"<p>{text.Sentence(40)}</p>"),
            Context = Prose($"<p>{text.Sentence(30)}</p>"),
            ExpectationsHtml = Lines(text, 4),
            Expectations = Lines(text, 4),
            ApproachHtml = Lines(text, 4),
            RendererVersion = Rendering.RendererVersion.Current,
            Approach = Lines(text, 4),
            // Four of 200 topics: each is shared by about eighty questions.
            Topics =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(i => new QuestionTopic
                    {
                        Position = i,
                        TopicId = shelf.Topics[(number * 7 + i * 41) % shelf.Topics.Length].Id,
                    }),
            ],
            FollowUps = [.. Enumerable.Range(0, FollowUps).Select(i => FollowUp(text, i))],
            SampleSections =
            [
                .. Enumerable
                    .Range(0, Sections)
                    .Select(i => new SampleSection
                    {
                        Position = i,
                        Title = text.Sentence(4).TrimEnd('.'),
                        TeaserHtml = $"<p>{text.Sentence(18)}</p>",
                        Words = 900,
                    }),
            ],
        };
    }

    private async Task SealAsync(IReadOnlyList<Question> questions)
    {
        await using var connection = await database.OpenAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy sealed_texts (question_id, kind, position, markdown, html, renderer_version, has_mathematics) from stdin (format binary)"
        );
        foreach (var question in questions)
        {
            var text = new SampleText(question.Id);
            for (var i = 0; i < Sections; i++)
            {
                await WriteAsync(copy, question.Id, "SampleSection", i, text.Html(SectionBytes));
            }
        }

        await copy.CompleteAsync();
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter copy,
        int question,
        string kind,
        int position,
        string html
    )
    {
        await copy.StartRowAsync();
        await copy.WriteAsync(question, NpgsqlDbType.Integer);
        await copy.WriteAsync(kind, NpgsqlDbType.Text);
        await copy.WriteAsync(position, NpgsqlDbType.Integer);
        await copy.WriteAsync(html, NpgsqlDbType.Text);
        await copy.WriteAsync(html, NpgsqlDbType.Text);
        await copy.WriteAsync(Rendering.RendererVersion.Current, NpgsqlDbType.Integer);
        await copy.WriteAsync(false, NpgsqlDbType.Boolean);
    }

    private static FollowUp FollowUp(SampleText text, int position)
    {
        var wording = text.Sentence(12);
        return new FollowUp
        {
            Position = position,
            Markdown = wording,
            Html = wording,
        };
    }

    private static Prose Prose(string html) => new(html, html);

    private static List<string> Lines(SampleText text, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => text.Sentence(11))];

    private static string Slug(AccessLevel access, int number) =>
        $"{(access == AccessLevel.Free ? "open" : "sealed")}-question-{number}";

    private sealed record Shelf(Category[] Categories, Company[] Companies, Topic[] Topics, Role Role, Round Round);
}
