using InterviewPrep.Practice;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>What was written in this browser before signing in: moved into the account only when its owner says so, and once.</summary>
public sealed class KeptAnswersModel(VisitorAnswers answers, VisitorCookie visitor, CurrentViewer current) : PageModel
{
    private const int Shown = 200;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<KeptView> Kept { get; private set; } = [];

    public int KeptDays => answers.KeptDays;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (visitor.Read() is { } key)
        {
            Kept =
            [
                .. (await answers.ListAsync(key, cancel)).Select(a => new KeptView(
                    a.Title,
                    a.Markdown.CutTo(Shown, "…")
                )),
            ];
        }

        return Kept.Count > 0 ? Page() : this.RedirectBack(ReturnUrl);
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (visitor.Read() is { } key)
        {
            var taken = await answers.TakeAsync(key, current.RequireMemberId(), cancel);
            if (taken.Left == 0)
            {
                visitor.Forget();
            }

            this.Say(Sentence(taken));
        }

        return this.RedirectBack(ReturnUrl);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        if (visitor.Read() is { } key)
        {
            await answers.DropAsync(key, cancel);
            visitor.Forget();
        }

        return this.RedirectBack(ReturnUrl);
    }

    private static string Sentence(TakenAnswers taken)
    {
        var moved =
            taken.Moved == 1
                ? "The answer is among your drafts now."
                : $"{taken.Moved} answers are among your drafts now.";
        var left = taken.Left == 1 ? "One does" : $"{taken.Left} do";
        return taken.Left == 0
            ? moved
            : $"{(taken.Moved == 0 ? "" : moved + " ")}{left} not fit below your draft, and stays in this browser: submit the draft, then come back.";
    }

    /// <summary>An answer that is offered.</summary>
    public sealed record KeptView(string Title, string Text);
}
