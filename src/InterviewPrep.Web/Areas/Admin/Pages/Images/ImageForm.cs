using InterviewPrep.Images;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>The list's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class ImageForm
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => Query() with { After = "", Before = "" } != new ImageQuery();

    public ImageQuery Query() =>
        new()
        {
            Words = Short(Words),
            State = ListAddress.Word<ImageState>(State),
            After = Short(After),
            Before = Short(Before),
        };

    /// <summary>The address of the list with these filters.</summary>
    public string Address(string after = "", string before = "") =>
        ListAddress.Of("images", ("q", Words), ("state", State), ("after", after), ("before", before));

    private static string Short(string? typed) => ListAddress.Short(typed, 120);
}
