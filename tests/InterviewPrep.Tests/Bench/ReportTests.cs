using InterviewPrep.Bench.Figures;
using InterviewPrep.Bench.Load;
using InterviewPrep.Bench.Reports;
using Xunit;

namespace InterviewPrep.Tests.Bench;

public sealed class ReportTests
{
    private const string Before =
        "By hand.\n<!-- script/bench writes from here -->\n\nold\n\n<!-- to here -->\nBy hand.\n";

    [Theory]
    [InlineData(114, true)]
    [InlineData(116, false)]
    public async Task The_document_is_written_after_a_steady_run_only(double again, bool isWritten)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Before, TestContext.Current.CancellationToken);
        var results = new Results
        {
            Reading = new Dictionary<string, Summary>
            {
                [Reading.Bare] = Measured(100),
                [Reading.BareAgain] = Measured(again),
                [Reading.Razor] = Measured(100),
                [Reading.RazorAgain] = Measured(100),
            },
        };

        var reason = await PerformanceDocument.WriteAsync(file, "new", results);

        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.Equal(isWritten ? Before.Replace("old", "new", StringComparison.Ordinal) : Before, text);
        Assert.Equal(isWritten, reason is null);
    }

    [Theory]
    [InlineData(1.5049, "1.50", true)]
    [InlineData(1.5051, "1.51", false)]
    public void A_goal_is_compared_with_the_figure_that_is_printed(double ratio, string printed, bool isMet)
    {
        var start = new StartResult(Of(ratio), Of(1));

        var goal = Assert.Single(Goal.Of(new Results { Start = start }));

        Assert.StartsWith(printed, goal.Figure, StringComparison.Ordinal);
        Assert.Equal(isMet, goal.IsMet);
    }

    private static Summary Measured(double perSecond) => new([new Sample(perSecond, 1, 1, TimeSpan.Zero)]);

    private static Spread Of(double value) => new(value, value, value);
}
