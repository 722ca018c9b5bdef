using InterviewPrep.Data;
using InterviewPrep.Settings;
using InterviewPrep.Testing;
using InterviewPrep.Web.Hosting.Caching;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>Pages that say they may be shared and are wrong about it.</summary>
public sealed class NeverKeptTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    private static readonly Dictionary<string, Action<HttpContext>> Faults = new(StringComparer.Ordinal)
    {
        ["token"] = context => Antiforgery(context).GetAndStoreTokens(context),
        ["token without header"] = context => Antiforgery(context).GetTokens(context),
        ["cookie"] = context => context.Response.Cookies.Append("a", "b"),
        ["late cookie"] = context =>
            context.Response.OnStarting(() =>
            {
                context.Response.Cookies.Append("a", "b");
                return Task.CompletedTask;
            }),
        ["no-store"] = context => context.Response.Headers.CacheControl = "no-store",
        ["private"] = context => context.Response.Headers.CacheControl = "private",
        ["missing"] = context => context.Response.StatusCode = StatusCodes.Status404NotFound,
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_response_that_belongs_to_a_reader_is_made_anew_for_the_next(string fault)
    {
        await using var app = await StartAsync(Faults[fault]);
        Assert.NotEqual(await BodyAsync(app), await BodyAsync(app));
    }

    [Fact]
    public async Task A_response_that_belongs_to_nobody_is_kept()
    {
        await using var app = await StartAsync(_ => { });
        Assert.Equal(await BodyAsync(app), await BodyAsync(app));
    }

    private static async Task<string> BodyAsync(WebApplication app)
    {
        using var response = await app.GetTestClient().GetAsync("/page");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<WebApplication> StartAsync(Action<HttpContext> fault)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOptions<SiteOptions>();
        builder.Services.AddSingleton(
            new CurrentSettings(
                new()
                {
                    Name = "A site",
                    CallHeading = "",
                    CallSentence = "",
                    FreeUnlocksPerMonth = 0,
                }
            )
        );
        builder.Services.AddSingleton(DatabaseConnections.OneServer(database.ConnectionString));
        builder.AddCaching();
        var app = builder.Build();
        app.UseRouting();
        app.UseCaching();
        app.MapGet(
                "/page",
                async context =>
                {
                    context.Response.ContentType = "text/html";
                    fault(context);
                    await context.Response.WriteAsync(Guid.NewGuid().ToString());
                }
            )
            .WithMetadata(new CachedForAnonymousAttribute());
        await app.StartAsync();
        var generation = app.Services.GetRequiredService<PublishedGeneration>();
        await Eventually.TrueAsync(() => Task.FromResult(generation.Current is not null));
        return app;
    }

    private static IAntiforgery Antiforgery(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>();
}
