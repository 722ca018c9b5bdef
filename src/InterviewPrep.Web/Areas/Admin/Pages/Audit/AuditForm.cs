using System.Globalization;
using System.Net;
using InterviewPrep.Members.Records;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Audit;

/// <summary>The log's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class AuditForm
{
    [FromQuery(Name = "actor")]
    public string? Actor { get; set; }

    [FromQuery(Name = "action")]
    public string? Action { get; set; }

    [FromQuery(Name = "subject")]
    public string? Subject { get; set; }

    [FromQuery(Name = "network")]
    public string? Network { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Whether anything narrows the log.</summary>
    public bool IsNarrow => Query() with { After = null, Before = null } != new AuditQuery();

    public AuditQuery Query() =>
        new()
        {
            Actor = Short(Actor),
            Action = Short(Action),
            Subject = Short(Subject),
            Network = IPAddress.TryParse(Short(Network), out var address)
                ? AuditedNetwork.NetworkOf(address)
                : Short(Network),
            From = Day(From),
            To = Day(To),
            After = Number(After),
            Before = Number(Before),
        };

    /// <summary>The address of the log with these filters.</summary>
    public string Address(long? after = null, long? before = null, string page = "") =>
        ListAddress.Of(
            $"audit{page}",
            ("actor", Actor),
            ("action", Action),
            ("subject", Subject),
            ("network", Network),
            ("from", From),
            ("to", To),
            ("after", $"{after}"),
            ("before", $"{before}")
        );

    private static string Short(string? typed) => ListAddress.Short(typed, AuditQuery.MostWords);

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static long? Number(string? typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
