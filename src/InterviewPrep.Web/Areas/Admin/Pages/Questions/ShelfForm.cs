using InterviewPrep.Access;
using InterviewPrep.Authoring.Lists;
using InterviewPrep.Questions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>The list's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class ShelfForm
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
            Status = Word<PublicationStatus>(Status),
            Access = Word<AccessLevel>(Access),
            Category = Short(Category),
            Company = Short(Company),
            Topic = Short(Topic),
            Check = Word<ShelfCheck>(Check),
            Months = int.TryParse(Months, out var months) && months is > 0 and <= 120 ? months : null,
            Sort = Word<ShelfSort>(Sort) ?? default,
            After = Short(After),
            Before = Short(Before),
        };

    /// <summary>The address of the list with these filters.</summary>
    public string Address(string after = "", string before = "")
    {
        var parts = new QueryBuilder();
        (string Name, string? Value)[] values =
        [
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
            ("before", before),
        ];
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(name, value);
            }
        }

        return $"{AdminAccess.Path}/questions{parts}";
    }

    private static string Short(string? typed) =>
        (typed ?? "").Trim() is var text && text.Length <= ShelfQuery.MostWords ? text : text[..ShelfQuery.MostWords];

    private static T? Word<T>(string? typed)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => n.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : null;
}
