using InterviewPrep.Mail;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class SecondFactorModel(SecondFactor second, OwnerCheck owner, SiteLinks links, CurrentViewer current)
    : PageModel
{
    [BindProperty]
    [PlainLine(10, "A code")]
    public string? Code { get; set; }

    [BindProperty]
    [PlainLine(FieldLengths.Password, "A password")]
    public string? Password { get; set; }

    public SecondFactorState State { get; private set; } = null!;

    /// <summary>While it is off, once the address is confirmed: what the app is to scan.</summary>
    public SecretView? Secret { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancel)
    {
        await ShowAsync();
        if (State.IsOn)
        {
            return AlreadyOn();
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await owner.RefuseAsync(this, Password, "Password", cancel) is { } refused)
        {
            return refused;
        }

        switch (await second.SwitchOnAsync(current.Member!, Code ?? "", cancel))
        {
            case SecondFactorResult.Done done:
                (State, Secret) = (new SecondFactorState(IsOn: true, done.RecoveryCodes.Count), null);
                RecoveryCodes = done.RecoveryCodes;
                return Page();
            case SecondFactorResult.AlreadyOn:
                return AlreadyOn();
            case SecondFactorResult.Unconfirmed:
                return this.Refused();
            case SecondFactorResult.Wait wait:
                return this.TooMany(wait.Time, "There were too many codes for this account.");
            default:
                ModelState.AddModelError("Code", "That code is not right. Enter the one that the app shows now.");
                return this.Refused();
        }
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        await ShowAsync();
        if (!State.IsOn)
        {
            return RedirectToPage();
        }

        if (await owner.RefuseAsync(this, Password, "Password", cancel) is { } refused)
        {
            return refused;
        }

        RecoveryCodes = await second.NewRecoveryCodesAsync(current.RequireMemberId());
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        await ShowAsync();
        if (!State.IsOn)
        {
            return RedirectToPage();
        }

        if (await owner.RefuseAsync(this, Password, "Password", cancel) is { } refused)
        {
            return refused;
        }

        await second.SwitchOffAsync(current.Member!, cancel);
        this.Say("The second step is off.");
        return RedirectToPage();
    }

    // After a second click the browser shows no answer to the first one, and with it no codes.
    private RedirectToPageResult AlreadyOn()
    {
        this.Say("The second step is on. If you have not seen your recovery codes, make new ones.");
        return RedirectToPage();
    }

    private async Task ShowAsync()
    {
        var id = current.RequireMemberId();
        State = await second.ReadAsync(id);
        if (!State.IsOn && current.Viewer.IsConfirmed)
        {
            var secret = await second.SecretAsync(id, links.SiteName);
            Secret = new SecretView(InFours(secret.Key), QrCode.Svg(secret.Address));
        }
    }

    private static string InFours(string key) => string.Join(' ', key.Chunk(4).Select(four => new string(four)));

    /// <summary>A secret in two forms.</summary>
    public sealed record SecretView(string Key, string Svg);
}
