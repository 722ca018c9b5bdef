using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>Questions as an editor makes and changes them.</summary>
internal static class EditedQuestions
{
    public static string Address(string slug) => $"/admin/questions/{slug}";

    public static async Task<(Browser Editor, string Slug)> NewQuestionAsync(this SiteHost host, string slug)
    {
        var editor = await host.SignedInEditorAsync(MemberRole.Editor);
        var made = await editor.SubmitAsync(
            await editor.GetAsync("/admin/new-question"),
            "form#new",
            ("Input.Title", "Weigh a vote"),
            ("Input.Slug", slug),
            ("Input.Category", "machine-learning"),
            ("Input.Prompt", $"How would you weigh a vote, {slug}?")
        );
        Assert.True(made.RedirectsTo == Address(slug), made.Words("main"));
        return (editor, slug);
    }

    /// <summary>Presses one of the buttons beside the parts.</summary>
    public static async Task<Page> ActAsync(
        Browser editor,
        string slug,
        string act,
        params (string Name, string? Value)[] typed
    ) => await editor.SubmitAsync(await editor.GetAsync(Address(slug)), "form#edit", [.. typed, ("act", act)]);
}
