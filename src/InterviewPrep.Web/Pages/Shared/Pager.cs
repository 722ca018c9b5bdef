namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Where a reader is in a list of pages; <paramref name="Address"/> gives the address of a page.</summary>
public sealed record Pager(int Page, int Pages, Func<int, string> Address)
{
    public string? Previous => Page > 1 ? Address(Page - 1) : null;

    public string? Next => Page < Pages ? Address(Page + 1) : null;
}
