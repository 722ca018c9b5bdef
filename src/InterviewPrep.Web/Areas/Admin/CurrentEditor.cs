using InterviewPrep.Authoring.Editing;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>The editor of this request, whom the area's policy let in.</summary>
public sealed class CurrentEditor(IHttpContextAccessor http)
{
    /// <exception cref="InvalidOperationException">The page was opened without the area's policy.</exception>
    public Editor Require() =>
        http.HttpContext?.Features.Get<Editor>()
        ?? throw new InvalidOperationException("No policy of the admin area let this request in.");
}
