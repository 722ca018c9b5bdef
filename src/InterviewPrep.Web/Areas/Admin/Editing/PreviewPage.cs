using InterviewPrep.Authoring.Editing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Editing;

/// <summary>A page as somebody else would see it, whatever it is a page of.</summary>
public abstract class PreviewPage(ContentWords words) : PageModel
{
    public ContentWords Words => words;

    public string Slug { get; private set; } = "";

    public PreviewReader Reader { get; private set; }

    /// <summary>What keeps it from being shown.</summary>
    public IReadOnlyList<Remark> Remarks { get; protected set; } = [];

    /// <param name="reader">As the address has it; a visitor where it means nothing.</param>
    protected void Begin(string slug, string? reader) =>
        (Slug, Reader) = (slug, ListAddress.Word<PreviewReader>(reader) ?? PreviewReader.Anonymous);
}
