using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Guides;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>One published question of each kind of thing that an address can name, and a guide with a quiz.</summary>
public sealed class OneQuestion : IDatabaseTemplate
{
    public const string Slug = "bias-and-variance";
    public const string Title = "Bias and variance";

    /// <summary>Of the section of the guide, which has the same slug.</summary>
    public const string Anchor = "s-first";

    public static string Name => "one_question";

    public static async Task FillAsync(string connectionString, CancellationToken cancel)
    {
        await MigratedDatabase.FillAsync(connectionString, cancel);
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        var category = new Category { Slug = "machine-learning", Name = "Machine Learning" };
        var topic = new Topic { Slug = "regularization", Name = "Regularization" };
        db.Questions.Add(
            new Question
            {
                Slug = Slug,
                Title = Title,
                Category = category,
                Company = new Company { Slug = "acme", Name = "Acme" },
                Topics = [new QuestionTopic { Topic = topic }],
                Difficulty = Difficulty.Easy,
                Access = AccessLevel.Free,
                Status = PublicationStatus.Published,
                PublishedAt = new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero),
                UpdatedOn = new DateOnly(2026, 3, 12),
                Prompt = new Prose("What is it?", "<p>What is it?</p>"),
                RendererVersion = RendererVersion.Current,
            }
        );
        var guide = new Guide
        {
            Slug = Slug,
            Title = Title,
            Summary = "What it is.",
            Category = category,
            Access = AccessLevel.Free,
            Status = PublicationStatus.Published,
            PublishedAt = new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero),
            UpdatedOn = new DateOnly(2026, 3, 12),
            Minutes = 1,
            SectionCount = 1,
            QuizCount = 1,
            RendererVersion = RendererVersion.Current,
            Sections =
            [
                new GuideSection
                {
                    Title = "First",
                    TitleHtml = "First",
                    Anchor = Anchor,
                    StepCount = 1,
                    QuizCount = 1,
                },
            ],
        };
        db.Guides.Add(guide);
        await db.SaveChangesAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into quiz_items (guide_id, section, position, kind, question, question_html, is_preview,
                renderer_version, has_mathematics)
            values ({guide.Id}, 0, 0, 'Number', 'How many?', 'How many?', false, {RendererVersion.Current}, false)
            """,
            cancel
        );
    }

    /// <summary>Changes the title, with or without telling the caches.</summary>
    public static Task RenameAsync(string connectionString, string title, bool publish) =>
        ChangeAsync(connectionString, set => set.SetProperty(q => q.Title, title), publish);

    /// <summary>Changes the date that is printed, with or without telling the caches.</summary>
    public static Task UpdateAsync(string connectionString, DateOnly on, bool publish) =>
        ChangeAsync(connectionString, set => set.SetProperty(q => q.UpdatedOn, on), publish);

    private static async Task ChangeAsync(
        string connectionString,
        Action<UpdateSettersBuilder<Question>> change,
        bool publish
    )
    {
        await using var db = new AppDbContext(AppDbContextOptions.For(connectionString));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Questions.ExecuteUpdateAsync(change);
        if (publish)
        {
            await ContentSignal.RaiseAsync(db, default);
        }

        await transaction.CommitAsync();
    }
}
