using InterviewPrep.Figures;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>One figure over time, as bars with a sentence and a table.</summary>
/// <param name="Id">For the address.</param>
/// <param name="Title">What is counted.</param>
/// <param name="About">How it is counted.</param>
/// <param name="Sentence">What the plot says.</param>
/// <param name="Unit">What stands behind the number on the vertical axis: nothing where the title says it.</param>
/// <param name="Bars">Oldest first.</param>
public sealed record Plot(
    string Id,
    string Title,
    string About,
    string Sentence,
    string Unit,
    IReadOnlyList<PlotBar> Bars
)
{
    /// <summary>What the highest bar is drawn to; at least 1.</summary>
    public int Top => Math.Max(1, Bars.Max(b => b.Value));

    /// <summary>Whether there is anything to draw; the table stands there all the same.</summary>
    public bool HasBars => Bars.Any(b => b.Value > 0);

    /// <summary>The plots for this reader: accounts and money are for administrators.</summary>
    public static IReadOnlyList<Plot> Of(IReadOnlyList<FigureStep> steps, FigureSpan span, bool isAdministrator)
    {
        var perDay = span == FigureSpan.Day ? "" : " a day, on average";
        var plots = new List<Plot>
        {
            Counts(
                "answers",
                "Submitted answers",
                "Answers sent for the first time; revisions are none.",
                s => s.Answers
            ),
            Counts("solved", "Solved", "Questions that members marked solved.", s => s.Solved),
            new(
                "active",
                $"Active candidates{perDay}",
                "Different members who submitted an answer, marked a question solved or unlocked one, counted each day.",
                steps.Max(s => s.Active) is var most and > 0
                    ? $"At most {Counted.Of(most, "candidate", "candidates")} a day, {When(steps.First(s => s.Active == most).First, span)}."
                    : $"Nobody in {Whole(span)}.",
                "",
                Bars(s => s.Active)
            ),
        };
        if (isAdministrator)
        {
            plots.Add(Counts("sign-ups", "Sign-ups", "Accounts made, those included that are gone.", s => s.SignUps));
            plots.Add(Counts("unlocks", "Unlocks", "Sample answers that free members opened.", s => s.Unlocks));
            plots.Add(Conversion());
        }

        return plots;

        Plot Counts(string id, string title, string about, Func<FigureStep, int> value)
        {
            var (sum, best) = (steps.Sum(value), steps.MaxBy(value)!);
            var sentence =
                sum == 0
                    ? $"None in {Whole(span)}."
                    : $"{sum:N0} in {Whole(span)}; most {When(best.First, span)}: {value(best):N0}.";
            return new(id, title, about, sentence, "", Bars(value));
        }

        Plot Conversion()
        {
            var (joined, buyers) = (steps.Sum(s => s.Joined), steps.Sum(s => s.Buyers));
            return new(
                "conversion",
                "Conversion",
                "Of the members of today who signed up in each step, the share that has bought a subscription or anything else by now. Visitors are not counted, so there is no share of them.",
                joined == 0
                    ? $"Nobody signed up in {Whole(span)}."
                    : $"{buyers:N0} of {Counted.Of(joined, "member", "members")} who signed up in {Whole(span)} have bought: {Percent(buyers, joined)} %.",
                " %",
                [
                    .. steps.Select(s => new PlotBar(
                        s.First,
                        Label(s.First, span),
                        Percent(s.Buyers, s.Joined),
                        $"{Percent(s.Buyers, s.Joined)} % ({s.Buyers:N0} of {s.Joined:N0})"
                    )),
                ]
            );
        }

        PlotBar[] Bars(Func<FigureStep, int> value) =>
            [.. steps.Select(s => new PlotBar(s.First, Label(s.First, span), value(s), $"{value(s):N0}"))];
    }

    private static int Percent(int part, int whole) =>
        whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private static string Whole(FigureSpan span) =>
        span switch
        {
            FigureSpan.Day => "the last 30 days",
            FigureSpan.Week => "the last 12 weeks",
            _ => "the last 12 months",
        };

    private static string When(DateOnly first, FigureSpan span) =>
        span switch
        {
            FigureSpan.Day => $"on {Dates.Day(first)}",
            FigureSpan.Week => $"in the week of {Dates.Day(first)}",
            _ => $"in {Dates.Month(first)}",
        };

    private static string Label(DateOnly first, FigureSpan span) =>
        span == FigureSpan.Month ? Dates.Month(first) : Dates.Day(first);
}

/// <param name="First">The first day of what it counts.</param>
/// <param name="Label">That day, or the month.</param>
/// <param name="Value">How high it is.</param>
/// <param name="Text">The value with its words.</param>
public sealed record PlotBar(DateOnly First, string Label, int Value, string Text);
