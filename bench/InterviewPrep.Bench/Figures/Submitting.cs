using System.Diagnostics;
using System.Net;
using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Bench.Load;
using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Seeding;
using InterviewPrep.Bench.Sites;

namespace InterviewPrep.Bench.Figures;

/// <summary>G7: answers of 300 words with three formulas that nobody wrote before, over one connection, through the form.</summary>
internal sealed class Submitting(BenchOptions options, BenchDatabase database, Programs programs)
{
    private const int Words = 300;
    private const int Warming = 30;
    private const int AnswersAtOnce = 30;

    public async Task<SubmitResult> MeasureAsync()
    {
        await ExecuteAsync("truncate answers cascade");
        await using var site = await ServerProcess.StartAsync(
            programs.Site(Programs.SitePort),
            Programs.SitePort,
            QuestionSeed.Path(AccessLevel.Free, 0)
        );
        using var writer = await Visitor.SignInAsync(site.Address, Reader.Writer);
        var page = QuestionSeed.Path(AccessLevel.Free, 0);
        var token = (await writer.FieldsAsync(page, $"form[action='{page}/answer']"))["__RequestVerificationToken"];
        var first = await SubmitAsync(writer, token, 0);
        for (var number = 1; number < Warming; number++)
        {
            await SubmitAsync(writer, token, number);
        }

        var processes = new ProcessTree(site.Id, database.ProcessId);
        var before = processes.Seconds();
        var times = new List<double>();
        for (var number = Warming; number < Warming + options.Answers; number++)
        {
            times.Add((await SubmitAsync(writer, token, number)).TotalMilliseconds);
        }

        var used = processes.Seconds() - before;
        times.Sort();
        return new SubmitResult(
            times.Count,
            Spread.Percentile(times, 50),
            Spread.Percentile(times, 99),
            used * 1000 / times.Count,
            first.TotalMilliseconds
        );
    }

    private async Task<TimeSpan> SubmitAsync(Visitor writer, string token, int number)
    {
        // Nobody writes this many an hour, and the site says so: the limit is wound back outside of the measurement.
        if (number % AnswersAtOnce == 0)
        {
            await ExecuteAsync("delete from rate_counters");
        }

        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Key"] = Guid.NewGuid().ToString(),
            ["BasedOn"] = "0",
            ["Visibility"] = "Private",
            ["Text"] = Text(number),
        };
        var path = QuestionSeed.Path(AccessLevel.Free, number) + "/answer";
        var watch = Stopwatch.StartNew();
        var status = await writer.PostAsync(path, fields);
        var took = watch.Elapsed;
        return status is HttpStatusCode.SeeOther or HttpStatusCode.Redirect
            ? took
            : throw new InvalidOperationException($"{path} answered {(int)status}: nothing was kept.");
    }

    // The number makes each formula a new one: none comes from the cache of formulas.
    private static string Text(int number)
    {
        var prose = new SampleText(100_000 + number);
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 5; paragraph++)
        {
            text.Append(prose.Sentence(Words / 10)).Append(' ').Append(prose.Sentence(Words / 10)).Append("\n\n");
        }

        return text.Append($"The loss is $\\ell_{{{number}}}(w) = \\sum_i (y_i - w^\\top x_i)^2$ as usual.\n\n")
            .Append($"$$\n\\hat{{w}}_{{{number}}} = (X^\\top X + \\lambda I)^{{-1}} X^\\top y\n$$\n\n")
            .Append($"$$\np_{{{number}}}(y \\mid x) = \\frac{{1}}{{1 + e^{{-w^\\top x}}}}\n$$\n")
            .ToString();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>How long the answers took from the first byte sent to the last received.</summary>
/// <param name="Count">Answers measured.</param>
/// <param name="Median">Milliseconds.</param>
/// <param name="P99">Milliseconds, nearest rank.</param>
/// <param name="Cpu">Milliseconds of processor time an answer, database included.</param>
/// <param name="FirstAfterStart">Milliseconds; it waits for the mathematics engine.</param>
internal sealed record SubmitResult(int Count, double Median, double P99, double Cpu, double FirstAfterStart);
