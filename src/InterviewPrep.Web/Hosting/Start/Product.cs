using InterviewPrep.Access;
using InterviewPrep.Community;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Guides;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;
using InterviewPrep.Rendering;
using InterviewPrep.Search;
using InterviewPrep.Web.Hosting.SignIn;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>The product's own nouns, as pages ask for them.</summary>
internal static class Product
{
    public static void AddProduct(this WebApplicationBuilder builder)
    {
        builder.Services.AddRendering();
        builder.Services.AddScoped<Meter>().AddScoped<Paywall>().AddScoped<Media>();
        builder.Services.AddSingleton<RelatedQuestions>().AddScoped<QuestionReader>().AddScoped<PublicAnswers>();
        builder
            .Services.AddScoped<QuestionLists>()
            .AddScoped<ListNeighbours>()
            .AddScoped<NamedThings>()
            .AddScoped<QuestionOfTheDay>();
        builder.Services.AddScoped<QuizReader>().AddScoped<QuizDesk>();
        builder.Services.AddScoped<FacetCountsRebuild>().AddHostedService<CountKeeping>();
        builder.Services.AddScoped<Submissions>().AddScoped<Drafts>().AddScoped<Solving>();
        builder.Services.AddScoped<AnswerShelf>().AddScoped<VisitorAnswers>().AddScoped<VisitorCookie>();
        builder.Services.AddScoped<Votes>().AddScoped<Bookmarks>().AddScoped<Notes>();
        builder.Services.AddScoped<Flags>().AddScoped<InterviewReports>();
        builder.Services.AddScoped<GuideReader>().AddScoped<GuideLists>();
        builder.Services.AddScoped<ReadingMarks>().AddScoped<Highlights>();
        builder.Services.AddScoped<Sanctions>().AddScoped<ModerationLetters>();
    }

    /// <summary>What ready members begin with, for the command line.</summary>
    public static void AddDemoData(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<Drafts>().AddScoped<Bookmarks>().AddScoped<Notes>().AddScoped<DemoData>();
}
