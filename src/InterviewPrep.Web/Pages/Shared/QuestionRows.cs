using InterviewPrep.Search;

namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Questions as rows.</summary>
/// <param name="Of">The list they stand in: its query travels along, for "previous" and "next". Null where there is none.</param>
public sealed record QuestionRows(IReadOnlyList<ListRow> Rows, QuestionListQuery? Of = null)
{
    public string Path(ListRow row) =>
        Of is null ? $"/questions/{row.Slug}" : $"/questions/{row.Slug}?in={Uri.EscapeDataString(In(Of))}";

    private static string In(QuestionListQuery list) =>
        list.OnPage(1).ToString() is { Length: > 0 } query ? query : "sort=newest";
}
