using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Testing;

/// <summary>A small catalogue and 38 published questions: eight with facts of their own and 30 alike, which fill pages.</summary>
public sealed class ListedQuestions : IDatabaseTemplate
{
    private const string Lines = """
        compare-l1-and-l2   | Compare L1 and L2 penalties      | machine-learning | google | phone-screen | engineer  | Medium | Pro  | regularization linear-regression | When does weight decay beat a lasso?
        fit-least-squares   | Fit a line by least squares      | machine-learning |        | phone-screen | scientist | Easy   | Free | linear-regression | Derive the normal equations.
        calibrate-fraud     | Calibrate fraud scores           | machine-learning | stripe | onsite       | engineer  | Hard   | Pro  | calibration     | Scores are too high after undersampling.
        backprop-by-hand    | Backpropagation by hand          | deep-learning    | google | onsite       | engineer  | Medium | Free | backpropagation | Write the backward pass of a softmax layer.
        why-no-training     | Why does this network not train? | deep-learning    | airbnb | onsite       | engineer  | Hard   | Pro  | neural-networks | The loss stays flat from the start.
        batch-or-layer-norm | Batch norm or layer norm         | deep-learning    | airbnb | phone-screen | scientist | Medium | Free | neural-networks | The batch has four images.
        median-interval     | Interval for a median latency    | statistics       | google | onsite       | scientist | Easy   | Free |                 | Give a bootstrap interval for the median.
        odd-draft           | A draft that nobody sees         | statistics       | google | onsite       | scientist | Easy   | Free | calibration     | Secretword in a draft.
        bayes-spam          | Update a spam belief             | statistics       |        |              |           |        | Free | calibration     | Two signals, one posterior.
        """;

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static string Name => "listed";

    public static async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        await MigratedDatabase.FillAsync(connectionString, cancel);
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        ListedCatalogue.AddTo(db);
        await db.SaveChangesAsync(cancel);
        var alike = Enumerable
            .Range(1, 30)
            .Select(n => $"alike-{n:00}|Alike {n:00}|coding||phone-screen|engineer|Easy|Free||Sample a stream.");
        foreach (var line in Lines.Split('\n').Concat(alike))
        {
            db.Questions.Add(Question(db, [.. line.Split('|', StringSplitOptions.TrimEntries)]));
        }

        await db.SaveChangesAsync(cancel);
        await IndexAsync(db, cancel);
    }

    /// <summary>Writes search rows and words for every question, as an import does.</summary>
    public static async Task IndexAsync(AppDbContext db, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await SearchIndex.UpdateAllAsync(connection, cancel);
        await SearchIndex.UpdateWordsAsync(connection, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The next question is a day older than the one before it, and what is called a draft is one.</summary>
    private static Question Question(AppDbContext db, string[] line)
    {
        var isDraft = line[0].EndsWith("draft", StringComparison.Ordinal);
        return new()
        {
            Slug = line[0],
            Title = line[1],
            Description = line[9],
            Category = db.Categories.Local.Single(c => c.Slug == line[2]),
            Company = db.Companies.Local.SingleOrDefault(c => c.Slug == line[3]),
            Round = db.Rounds.Local.SingleOrDefault(r => r.Slug == line[4]),
            Role = db.InterviewRoles.Local.SingleOrDefault(r => r.Slug == line[5]),
            Difficulty = line[6].Length == 0 ? null : Enum.Parse<Difficulty>(line[6]),
            Access = Enum.Parse<AccessLevel>(line[7]),
            Status = isDraft ? PublicationStatus.Draft : PublicationStatus.Published,
            PublishedAt = isDraft ? null : Start.AddDays(-db.Questions.Local.Count),
            UpdatedOn = new DateOnly(2026, 3, 1),
            Prompt = new Prose(line[9], $"<p>{line[9]}</p>"),
            RendererVersion = RendererVersion.Current,
            Topics =
            [
                .. line[8]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(
                        (t, at) => new QuestionTopic { Topic = db.Topics.Local.Single(x => x.Slug == t), Position = at }
                    ),
            ],
        };
    }
}
