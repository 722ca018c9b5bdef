using InterviewPrep.Access;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;

namespace InterviewPrep.Tests;

/// <summary>Rows that a rule's test needs: a published question and members, each under a name of its own.</summary>
internal static class Seed
{
    private static int count;

    public static async Task<Question> QuestionAsync(
        AppDbContext db,
        AccessLevel access = AccessLevel.Pro,
        PublicationStatus status = PublicationStatus.Published
    )
    {
        var number = Interlocked.Increment(ref count);
        var question = new Question
        {
            Slug = $"question-{number}",
            Title = $"Question {number}",
            Description = "What is asked",
            Category = new Category { Slug = $"category-{number}", Name = "Machine Learning" },
            Access = access,
            Status = status,
            PublishedAt = status == PublicationStatus.Published ? DateTimeOffset.UnixEpoch : null,
            UpdatedOn = new DateOnly(2026, 3, 12),
            Prompt = new Prose("Why?", "<p>Why?</p>"),
            RendererVersion = RendererVersion.Current,
            FollowUps =
            [
                new FollowUp
                {
                    Markdown = "And then?",
                    Html = "And then?",
                    HasAnswer = true,
                },
            ],
            SampleSections =
            [
                new SampleSection
                {
                    Title = "Directly",
                    TeaserHtml = "<p>In short…</p>",
                    Words = 3,
                },
            ],
        };
        db.Add(question);
        await db.SaveChangesAsync();
        db.AddRange(
            Sealed(question, SealedKind.SampleSection, "sealed section"),
            Sealed(question, SealedKind.FollowUpAnswer, "sealed follow-up")
        );
        await db.SaveChangesAsync();
        return question;
    }

    public static async Task<Guid> MemberAsync(AppDbContext db)
    {
        var name = $"member{Interlocked.Increment(ref count)}";
        var member = new Member
        {
            Id = Guid.CreateVersion7(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = name,
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    }

    private static SealedText Sealed(Question question, SealedKind kind, string text) =>
        new()
        {
            QuestionId = question.Id,
            Kind = kind,
            Markdown = text,
            Html = $"<p>{text}</p>",
            RendererVersion = RendererVersion.Current,
        };
}
