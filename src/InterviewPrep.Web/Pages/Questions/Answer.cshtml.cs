using InterviewPrep.Access;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Rendering;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Pages.Account;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>
/// Writing an answer with nothing else around, for members and for visitors. The token is checked by hand, because a stale
/// one must not cost what was typed.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class AnswerModel(
    QuestionReader questions,
    Submissions submissions,
    Drafts drafts,
    VisitorAnswers visitorAnswers,
    MarkdownRenderer renderer,
    CurrentSettings settings,
    CurrentViewer current,
    VisitorCookie visitor,
    RateLimit limit,
    IAntiforgery antiforgery
) : PageModel
{
    /// <summary>Under this the page that follows a submission is told which text arrived.</summary>
    public const string Submitted = nameof(Submitted);

    private Viewer viewer = Viewer.Anonymous;

    [BindProperty(SupportsGet = true, Name = "followUp")]
    public int? FollowUpId { get; set; }

    [BindProperty(Name = "")]
    public InputModel Input { get; set; } = new();

    public QuestionPage Question { get; private set; } = null!;

    public FollowUpFacts? FollowUp { get; private set; }

    public AnswerForm Form { get; private set; } = null!;

    public bool IsMember => viewer.MemberId is not null;

    /// <summary>A sentence above the form, or null.</summary>
    public string? Notice { get; private set; }

    /// <summary>What another tab submitted meanwhile, or null.</summary>
    public string? StoredText { get; private set; }

    /// <summary>For how many days a visitor's answer is kept.</summary>
    public int KeptDays => visitorAnswers.KeptDays;

    public bool IsKept { get; private set; }

    public string KeptHtml { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (!IsMember && (FollowUp is not null || !settings.Now.HasVisitorAnswers))
        {
            return Challenge();
        }

        if (!IsMember)
        {
            await ShowKeptAsync(cancel);
        }

        return this.PageOf(Question, slug, "answer");
    }

    public Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel) =>
        TakeAsync(slug, () => IsMember ? SubmitAsync(cancel) : KeepAsync(cancel), cancel);

    /// <summary>The button "Save draft", where there is no script to save as the member types.</summary>
    public Task<IActionResult> OnPostDraftAsync(string slug, CancellationToken cancel) =>
        TakeAsync(slug, () => IsMember ? SaveDraftAsync(cancel) : KeepAsync(cancel), cancel);

    /// <summary>Does what was asked where the form is in order; otherwise nothing of it is lost.</summary>
    private async Task<IActionResult> TakeAsync(string slug, Func<Task<IActionResult>> take, CancellationToken cancel)
    {
        if (!await LoadAsync(slug, cancel))
        {
            return NotFound();
        }

        if (Request.IsFromAnotherSite())
        {
            Notice = "Another site sent this form, so nothing of it was taken.";
            ModelState.Clear();
            return this.Refused();
        }

        // What was refused in binding is null there: it is shown as it came.
        Form = Form with
        {
            Text = AnswerText.Clean(Request.HasFormContentType ? Request.Form[nameof(Input.Text)] : ""),
            Visibility = Input.Visibility,
            BasedOn = Input.BasedOn,
            DraftNumber = Input.Version,
            IsUnsaved = true,
        };
        if (!await antiforgery.IsRequestValidAsync(HttpContext) || (FollowUp is not null && !IsMember))
        {
            Notice = Turned;
            ModelState.Clear();
            return this.Refused();
        }

        if (!ModelState.IsValid)
        {
            Form = Form with { Error = NotUnderstood };
            return this.Refused();
        }

        return await take();
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancel)
    {
        viewer = current.Viewer;
        if (await questions.ReadByAnySlugAsync(slug, viewer, cancel) is not { } question)
        {
            return false;
        }

        Question = question;
        FollowUp = question.FollowUps.FirstOrDefault(f => f.Id == FollowUpId);
        Form = AnswerForm.For(question, FollowUpId, viewer);
        return FollowUpId is null || FollowUp is not null;
    }

    /// <summary>Why a form with another reader's token was not taken.</summary>
    private string Turned =>
        IsMember ? "This form had grown old, so nothing was submitted. Your text is below: submit it again."
        : FollowUp is null
            ? "You are signed out, so nothing was submitted. Your text is below: keep it here, or sign in and submit it."
        : "You are signed out, so nothing was submitted. Your text is below: sign in in another tab, then submit it here.";

    private string NotUnderstood =>
        ModelState[nameof(Input.Text)]?.Errors is [{ ErrorMessage: { Length: > 0 } message }, ..]
            ? message
            : "Something in this form was not understood. Check who may read it and submit again.";

    private int DraftNumber => (int)Math.Clamp(Input.Version, 0, int.MaxValue);

    private async Task<IActionResult> SubmitAsync(CancellationToken cancel)
    {
        if (await limit.HitAsync(RateRules.Submit, $"{viewer.MemberId}", cancel) is { } wait)
        {
            Notice =
                "You submitted very often in the last hour, so nothing was submitted. Your text is below: submit it later.";
            return this.TooMany(wait, Notice);
        }

        var submission = new Submission(
            Question.Facts.Id,
            FollowUpId,
            Input.Text ?? "",
            Input.Visibility,
            Input.BasedOn,
            Input.Key,
            DraftNumber
        );
        switch (await submissions.SubmitAsync(viewer, submission, cancel))
        {
            case SubmissionResult.Kept:
                TempData[Submitted] = Form.DraftKey;
                var place = FollowUpId is null ? "your-answer" : $"follow-up-{FollowUpId}";
                return this.SeeOther($"/questions/{Question.Facts.Slug}#{place}");
            case SubmissionResult.Invalid invalid:
                Form = Form with { Error = invalid.Message };
                return this.Refused();
            case SubmissionResult.Stale stale:
                Form = Form with { BasedOn = stale.RevisionNumber };
                return Beside(
                    stale.StoredMarkdown,
                    "Another tab or device submitted this answer while you were writing. Nothing was overwritten."
                );
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> SaveDraftAsync(CancellationToken cancel)
    {
        var member = current.RequireMemberId();
        switch (await drafts.SaveAsync(member, Question.Facts.Id, FollowUpId, Input.Text, DraftNumber, cancel))
        {
            case DraftResult.Saved:
                return this.SeeOther(Form.Action);
            case DraftResult.Invalid invalid:
                Form = Form with { Error = invalid.Message };
                return this.Refused();
            case DraftResult.Stale stale:
                Form = Form with { DraftNumber = stale.Number };
                return Beside(
                    stale.StoredMarkdown,
                    "Another tab or device saved this draft while you were writing. Nothing was overwritten."
                );
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> KeepAsync(CancellationToken cancel)
    {
        if (!settings.Now.HasVisitorAnswers)
        {
            Notice =
                "This site keeps answers of members only, so nothing was kept. Your text is below: sign in in another tab, then submit it here.";
            return this.Refused(StatusCodes.Status403Forbidden);
        }

        if (await limit.HitAsync(RateRules.VisitorAnswer, HttpContext.LimitedAddress(), cancel) is { } wait)
        {
            Notice =
                "Many answers were kept from here in the last hour, so this one was not. Your text is below: keep it later.";
            return this.TooMany(wait, Notice);
        }

        var key = visitor.ReadOrStart();
        switch (await visitorAnswers.KeepAsync(key, Question.Facts.Id, Input.Text, Input.Version, cancel))
        {
            case VisitorResult.Invalid invalid:
                Form = Form with { Error = invalid.Message };
                return this.Refused();
            case VisitorResult.Stale stale:
                Form = Form with { DraftNumber = stale.Version };
                return Beside(
                    stale.StoredMarkdown,
                    "Another tab kept this answer while you were writing. Nothing was overwritten."
                );
            default:
                return this.SeeOther($"/questions/{Question.Facts.Slug}/answer");
        }
    }

    /// <summary>Both texts, to choose from.</summary>
    private IActionResult Beside(string stored, string notice)
    {
        (StoredText, Notice) = (stored, notice);
        ModelState.Clear();
        return this.Refused(StatusCodes.Status409Conflict);
    }

    private async Task ShowKeptAsync(CancellationToken cancel)
    {
        if (
            visitor.Read() is not { } key
            || await visitorAnswers.ReadAsync(key, Question.Facts.Id, cancel) is not { } kept
        )
        {
            return;
        }

        Form = Form with { Text = kept.Markdown, DraftNumber = kept.Version };
        KeptHtml = (await renderer.RenderUntrustedAsync(kept.Markdown, RenderPriority.Preview, cancel)).Html;
        IsKept = true;
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        public string? Text { get; set; }

        public AnswerVisibility Visibility { get; set; }

        public int BasedOn { get; set; }

        public Guid Key { get; set; }

        /// <summary>The save of the draft, or of a visitor's answer, that the form began with; 0 where there was none.</summary>
        public long Version { get; set; }
    }
}
