using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Testing;

/// <summary>A small catalogue and 38 published questions: eight with facts of their own and 30 alike, which fill pages.</summary>
public sealed class ListedQuestions : IDatabaseTemplate
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static string Name => "listed";

    public static async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        await MigratedDatabase.FillAsync(connectionString, cancel);
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        AddCatalogue(db);
        await db.SaveChangesAsync(cancel);
        foreach (var line in Lines.Concat(Alike))
        {
            db.Questions.Add(Question(db, line));
        }

        await db.SaveChangesAsync(cancel);
        await IndexAsync(db, cancel);
    }

    /// <summary>Writes search rows and words for every question.</summary>
    public static async Task IndexAsync(AppDbContext db, CancellationToken cancel = default)
    {
        await db.Database.ExecuteSqlRawAsync(Index, cancel);
        await db.Database.ExecuteSqlRawAsync(Words, cancel);
    }

    private const string Index = """
        delete from search_documents;
        insert into search_documents (question_id, vector)
        select q.id, setweight(to_tsvector('english', q.title), 'A')
            || setweight(to_tsvector('english', coalesce((
                select string_agg(t.name, ', ') from question_topics k join topics t on t.id = k.topic_id
                where k.question_id = q.id), '')), 'A')
            || setweight(to_tsvector('english', q.prompt_markdown), 'B')
        from questions q order by q.id
        """;

    private const string Words = """
        delete from search_words;
        insert into search_words (word, documents)
        select word, ndoc from ts_stat($$select to_tsvector('simple', title || ' ' || prompt_markdown) from questions$$)
        where word ~ '^[a-z][a-z][a-z]+$'
        """;

    private static readonly Line[] Lines =
    [
        new(
            "compare-l1-and-l2",
            "Compare L1 and L2 penalties",
            "machine-learning",
            "google",
            "phone-screen",
            "engineer",
            Difficulty.Medium,
            AccessLevel.Pro,
            ["regularization", "linear-regression"],
            "When does weight decay beat a lasso?"
        ),
        new(
            "fit-least-squares",
            "Fit a line by least squares",
            "machine-learning",
            null,
            "phone-screen",
            "scientist",
            Difficulty.Easy,
            AccessLevel.Free,
            ["linear-regression"],
            "Derive the normal equations."
        ),
        new(
            "calibrate-fraud",
            "Calibrate fraud scores",
            "machine-learning",
            "stripe",
            "onsite",
            "engineer",
            Difficulty.Hard,
            AccessLevel.Pro,
            ["calibration"],
            "Scores are too high after undersampling."
        ),
        new(
            "backprop-by-hand",
            "Backpropagation by hand",
            "deep-learning",
            "google",
            "onsite",
            "engineer",
            Difficulty.Medium,
            AccessLevel.Free,
            ["backpropagation"],
            "Write the backward pass of a softmax layer."
        ),
        new(
            "why-no-training",
            "Why does this network not train?",
            "deep-learning",
            "airbnb",
            "onsite",
            "engineer",
            Difficulty.Hard,
            AccessLevel.Pro,
            ["neural-networks"],
            "The loss stays flat from the start."
        ),
        new(
            "batch-or-layer-norm",
            "Batch norm or layer norm",
            "deep-learning",
            "airbnb",
            "phone-screen",
            "scientist",
            Difficulty.Medium,
            AccessLevel.Free,
            ["neural-networks"],
            "The batch has four images."
        ),
        new(
            "median-interval",
            "Interval for a median latency",
            "statistics",
            "google",
            "onsite",
            "scientist",
            Difficulty.Easy,
            AccessLevel.Free,
            [],
            "Give a bootstrap interval for the median."
        ),
        new(
            "odd-draft",
            "A draft that nobody sees",
            "statistics",
            "google",
            "onsite",
            "scientist",
            Difficulty.Easy,
            AccessLevel.Free,
            ["calibration"],
            "Secretword in a draft."
        )
        {
            Status = PublicationStatus.Draft,
        },
        new(
            "bayes-spam",
            "Update a spam belief",
            "statistics",
            null,
            null,
            null,
            null,
            AccessLevel.Free,
            ["calibration"],
            "Two signals, one posterior."
        ),
    ];

    private static IEnumerable<Line> Alike =>
        Enumerable
            .Range(1, 30)
            .Select(n => new Line(
                $"alike-{n:00}",
                $"Alike {n:00}",
                "coding",
                null,
                "phone-screen",
                "engineer",
                Difficulty.Easy,
                AccessLevel.Free,
                [],
                "Sample a stream."
            ));

    private static void AddCatalogue(AppDbContext db)
    {
        (string, string)[] categories =
        [
            ("machine-learning", "Machine Learning"),
            ("deep-learning", "Deep Learning"),
            ("statistics", "Statistics"),
            ("coding", "Coding"),
            ("empty", "Nothing Yet"),
        ];
        db.Categories.AddRange(
            categories.Select(
                (c, at) =>
                    new Category
                    {
                        Slug = c.Item1,
                        Name = c.Item2,
                        Position = at,
                    }
            )
        );
        (string, string)[] companies = [("airbnb", "Airbnb"), ("google", "Google"), ("stripe", "Stripe")];
        db.Companies.AddRange(
            companies.Select(
                (c, at) =>
                    new Company
                    {
                        Slug = c.Item1,
                        Name = c.Item2,
                        Position = at,
                        Mark = c.Item2[..1],
                        Link = $"https://{c.Item1}.example/",
                        Why = $"{c.Item2} writes about its models.",
                    }
            )
        );
        db.InterviewRoles.AddRange(
            new Role { Slug = "engineer", Name = "Engineer" },
            new Role
            {
                Slug = "scientist",
                Name = "Scientist",
                Position = 1,
            }
        );
        db.Rounds.AddRange(
            new Round { Slug = "phone-screen", Name = "Phone Screen" },
            new Round
            {
                Slug = "onsite",
                Name = "Onsite",
                Position = 1,
            }
        );
        var linear = new Topic
        {
            Slug = "linear-models",
            Name = "Linear models",
            About = "Weighted sums.",
        };
        var networks = new Topic
        {
            Slug = "neural-networks",
            Name = "Neural networks",
            Position = 3,
        };
        db.Topics.AddRange(
            linear,
            new Topic
            {
                Slug = "linear-regression",
                Name = "Linear regression",
                Parent = linear,
                Aliases = ["ordinary least squares", "OLS"],
                Position = 1,
            },
            new Topic
            {
                Slug = "regularization",
                Name = "Regularization",
                Parent = linear,
                Aliases = ["shrinkage"],
                Position = 2,
            },
            networks,
            new Topic
            {
                Slug = "backpropagation",
                Name = "Backpropagation",
                Parent = networks,
                Position = 4,
            },
            new Topic
            {
                Slug = "calibration",
                Name = "Calibration",
                Position = 5,
            }
        );
        db.GlossaryTerms.Add(new GlossaryTerm { Term = "weight decay", Synonyms = ["Tikhonov", "ridge"] });
        db.SlugAliases.AddRange(
            new SlugAlias
            {
                Kind = SlugKind.Company,
                OldSlug = "air-bnb",
                NewSlug = "airbnb",
                CreatedAt = Start,
            },
            new SlugAlias
            {
                Kind = SlugKind.Topic,
                OldSlug = "backprop",
                NewSlug = "backpropagation",
                CreatedAt = Start,
            },
            new SlugAlias
            {
                Kind = SlugKind.Question,
                OldSlug = "l1-or-l2",
                NewSlug = "compare-l1-and-l2",
                CreatedAt = Start,
            }
        );
    }

    private static Question Question(AppDbContext db, Line line)
    {
        var position = db.Questions.Local.Count;
        return new()
        {
            Slug = line.Slug,
            Title = line.Title,
            Description = line.Prompt,
            Category = db.Categories.Local.Single(c => c.Slug == line.Category),
            Company = db.Companies.Local.SingleOrDefault(c => c.Slug == line.Company),
            Round = db.Rounds.Local.SingleOrDefault(r => r.Slug == line.Round),
            Role = db.InterviewRoles.Local.SingleOrDefault(r => r.Slug == line.Role),
            Difficulty = line.Difficulty,
            Access = line.Access,
            Status = line.Status,
            PublishedAt = line.Status == PublicationStatus.Published ? Start.AddDays(-position) : null,
            UpdatedOn = new DateOnly(2026, 3, 1),
            Prompt = new Prose(line.Prompt, $"<p>{line.Prompt}</p>"),
            Topics =
            [
                .. line.Topics.Select(
                    (t, at) => new QuestionTopic { Topic = db.Topics.Local.Single(x => x.Slug == t), Position = at }
                ),
            ],
        };
    }

    private sealed record Line(
        string Slug,
        string Title,
        string Category,
        string? Company,
        string? Round,
        string? Role,
        Difficulty? Difficulty,
        AccessLevel Access,
        string[] Topics,
        string Prompt
    )
    {
        public PublicationStatus Status { get; init; } = PublicationStatus.Published;
    }
}
