using System.Net;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Questions;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Companies;

public sealed class CompanyTests(SiteFixture<ListedQuestions> site) : IClassFixture<SiteFixture<ListedQuestions>>
{
    private readonly Browser reader = site.Host.Anonymous();

    [Fact]
    public async Task Every_company_is_listed_with_its_questions()
    {
        var page = await reader.GetAsync("/companies");
        var entries = page
            .Html.QuerySelectorAll(".directory-entry")
            .Select(e => $"{e.QuerySelector("a")!.TextContent}: {e.QuerySelector("p")!.TextContent}");
        Assert.Equal(
            [
                "Airbnb: 2 questions to practise · 0 asked",
                "Google: 3 questions to practise · 0 asked",
                "Stripe: 1 question to practise · 0 asked",
            ],
            entries
        );
    }

    [Fact]
    public async Task A_company_shows_why_it_was_chosen_and_claims_nothing_without_a_source()
    {
        var page = await reader.GetAsync("/companies/stripe");
        Assert.Equal(["Calibrate fraud scores"], page.Titles());
        Assert.Contains("Stripe writes about its models.", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "No source says that Stripe asks any of these",
            page.Words(".section"),
            StringComparison.Ordinal
        );
        Assert.Equal("https://stripe.example/", page.Html.QuerySelector(".section a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_sourced_report_is_counted_apart_and_brings_the_question_in()
    {
        await site.Host.QueryAsync(async db =>
        {
            var question = await db.Questions.Include(q => q.Asked).SingleAsync(q => q.Slug == "fit-least-squares");
            var company = await db.Companies.SingleAsync(c => c.Slug == "airbnb");
            question.Asked.Add(
                new()
                {
                    CompanyId = company.Id,
                    Source = "https://example.test/report",
                    Date = new DateOnly(2026, 2, 1),
                }
            );
            await db.SaveChangesAsync();
            await ListedQuestions.IndexAsync(db);
            return 0;
        });
        var page = await site.Start().Anonymous().GetAsync("/companies/airbnb");
        await site.Host.QueryAsync(async db =>
        {
            await db.Questions.Where(q => q.Slug == "fit-least-squares").SelectMany(q => q.Asked).ExecuteDeleteAsync();
            await ListedQuestions.IndexAsync(db);
            return 0;
        });
        Assert.Contains("Fit a line by least squares", page.Titles());
        Assert.Contains("asked 1 of these", page.Words(".section"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_company_is_not_found_and_an_old_slug_moves()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/companies/nobody")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/companies/%01%E2%80%AE")).Status);
        var moved = await reader.GetAsync("/companies/air-bnb");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("/companies/airbnb", moved.RedirectsTo);
    }
}
