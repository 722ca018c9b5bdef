using InterviewPrep.Access;
using InterviewPrep.Authoring.Lists;
using InterviewPrep.Questions;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>The list's address as typed: a value that means nothing narrows nothing.</summary>
public class ShelfForm
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "status")]
    public string? Status { get; set; }

    [FromQuery(Name = "access")]
    public string? Access { get; set; }

    [FromQuery(Name = "category")]
    public string? Category { get; set; }

    [FromQuery(Name = "company")]
    public string? Company { get; set; }

    [FromQuery(Name = "topic")]
    public string? Topic { get; set; }

    [FromQuery(Name = "check")]
    public string? Check { get; set; }

    [FromQuery(Name = "months")]
    public string? Months { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => Query() with { Sort = default, After = "", Before = "" } != new ShelfQuery();

    public ShelfQuery Query() =>
        new()
        {
            Words = Short(Words),
            Status = ListAddress.Word<PublicationStatus>(Status),
            Access = ListAddress.Word<AccessLevel>(Access),
            Category = Short(Category),
            Company = Short(Company),
            Topic = Short(Topic),
            Check = ListAddress.Word<ShelfCheck>(Check),
            Months = int.TryParse(Months, out var months) && months is > 0 and <= 120 ? months : null,
            Sort = ListAddress.Word<ShelfSort>(Sort) ?? default,
            After = Short(After),
            Before = Short(Before),
        };

    /// <summary>The address of the list with these filters.</summary>
    public string Address(string after = "", string before = "") =>
        ListAddress.Of(
            Page,
            ("q", Words),
            ("status", Status),
            ("access", Access),
            ("category", Category),
            ("company", Company),
            ("topic", Topic),
            ("check", Check),
            ("months", Months),
            ("sort", Sort),
            ("after", after),
            ("before", before)
        );

    /// <summary>The list's page below the area.</summary>
    protected virtual string Page => "questions";

    private static string Short(string? typed) => ListAddress.Short(typed, ShelfQuery.MostWords);
}
