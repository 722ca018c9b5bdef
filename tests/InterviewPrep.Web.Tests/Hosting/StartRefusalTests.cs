using System.Diagnostics;
using InterviewPrep.Data;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>The program itself, started as an operator starts it.</summary>
public sealed class StartRefusalTests(SiteFixture<OneQuestion> site) : IClassFixture<SiteFixture<OneQuestion>>
{
    [Theory]
    [InlineData("Site__Url", "http://prep.example.org", "change it to https://prep.example.org")]
    [InlineData("Site__Url", "prep.example.org", "such as https://prep.example.org")]
    [InlineData("Site__Url", "https://prep.example.org/path", "nothing else")]
    [InlineData("Site__Name", "", "Site:Name must not be empty")]
    [InlineData("Proxy__Trusted", "10.0.0.300", "Proxy:Trusted names '10.0.0.300'")]
    [InlineData("Access__FreeUnlocksPerMonth", "-1", "from 0 to 1000")]
    [InlineData("Billing__Gateway", "practice", "Development environment only")]
    [InlineData("ConnectionStrings__Default", "Host=127.0.0.1;Port=1;Database=none", "cannot be reached")]
    [InlineData("ConnectionStrings__Default", "Nonsense=1", "ConnectionStrings:Default cannot be read")]
    [InlineData(
        "ConnectionStrings__Default",
        "Host=127.0.0.1;Port=x;Database=a",
        "ConnectionStrings:Default cannot be"
    )]
    [InlineData("ConnectionStrings__Default", "Host=127.0.0.1", "names no Host or no Database")]
    [InlineData("ConnectionStrings__Direct", "Nonsense=1", "ConnectionStrings:Direct cannot be read")]
    [InlineData("ConnectionStrings__Direct", "Host=127.0.0.1;Port=1;Database=none", "ConnectionStrings:Direct")]
    [InlineData("ConnectionStrings__Reads", "Nonsense=1", "ConnectionStrings:Reads cannot be read")]
    [InlineData("Access__FreeUnlocksPerMonth", "abc", "Access:FreeUnlocksPerMonth is 'abc': write a whole number.")]
    [InlineData("Access__FreeUnlocksPerMonth", "99999999999", "write a whole number.")]
    [InlineData("Mail__Port", "x", "Mail:Port is 'x': write a whole number.")]
    [InlineData("Mail__Port", "", "Mail:Port is '': write a whole number.")]
    [InlineData("Mail__UseTls", "perhaps", "Mail:UseTls is 'perhaps': write true or false.")]
    [InlineData("Data__MigrateAtStart", "maybe", "Data:MigrateAtStart is 'maybe': write true or false.")]
    [InlineData("Serilog__MinimumLevel__Default", "Loud", "The section Serilog cannot be read: The value Loud")]
    [InlineData("Retention__VisitorAnswersDays", "0", "from 1 to 365")]
    [InlineData("Kestrel__Endpoints__Http__Url", "nonsense", "such as --urls http://localhost:5080")]
    public async Task What_does_not_fit_is_said_in_a_sentence(string key, string value, string sentence)
    {
        var (code, error) = await StartAsync((key, value));
        Assert.Equal(1, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_that_is_named_and_not_there_is_no_reason_to_start_empty()
    {
        await using var empty = await TestDatabase.CreateAsync<MigratedDatabase>();
        var (code, error) = await StartAsync(
            ("ConnectionStrings__Default", empty.ConnectionString),
            ("Content__Pack", "/nowhere/at/all")
        );
        Assert.Equal(1, code);
        Assert.Contains("There is no folder /nowhere/at/all", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_string_is_an_absent_setting()
    {
        var settings = new[]
        {
            ("ConnectionStrings__Direct", ""),
            ("ConnectionStrings__Reads", " "),
            ("Data__MigrateAtStart", ""),
        };
        await using var empty = await TestDatabase.CreateAsync<EmptyDatabase>();
        var (code, error) = await StartAsync([("ConnectionStrings__Default", empty.ConnectionString), .. settings]);
        Assert.Equal(1, code);
        Assert.Contains("Run the verb migrate", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_does_not_migrate_unasked()
    {
        await using var empty = await TestDatabase.CreateAsync<EmptyDatabase>();
        var (code, error) = await StartAsync(("ConnectionStrings__Default", empty.ConnectionString));
        Assert.Equal(1, code);
        Assert.Contains("Run the verb migrate", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_refuses_a_newer_schema()
    {
        await using var newer = await TestDatabase.CreateAsync<MigratedDatabase>();
        await using var db = new AppDbContext(AppDbContextOptions.For(newer.ConnectionString));
        await db.Database.ExecuteSqlRawAsync(
            """insert into "__EFMigrationsHistory" values ('99990101000000_Later', '10.0.0')"""
        );
        var (code, error) = await StartAsync(("ConnectionStrings__Default", newer.ConnectionString));
        Assert.Equal(1, code);
        Assert.Contains("99990101000000_Later is not known here", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> StartAsync(params (string Key, string Value)[] settings)
    {
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", ["exec", program, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.Combine(Repository.Folder, "src", "InterviewPrep.Web"),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Default"] = site.ConnectionString;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill();
        }

        await output;
        return (process.ExitCode, await error);
    }
}
