using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>What narrows a list.</summary>
public sealed record ShelfFilterView(ShelfForm Form, ContentWords Words, IReadOnlyList<SelectListItem> Categories)
{
    /// <summary>Whether readers can report what the list holds.</summary>
    public bool HasReports { get; init; }
}

/// <summary>The addresses of the pages beside this one, or null.</summary>
public sealed record ShelfPager(string? Previous, string? Next);
