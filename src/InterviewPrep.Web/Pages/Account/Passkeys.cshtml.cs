using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

public sealed class PasskeysModel(Passkeys passkeys, OwnerCheck owner, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>For removing.</summary>
    [BindProperty]
    [PlainLine(FieldLengths.Password, "A password")]
    public string? Password { get; set; }

    /// <summary>The passkey whose removal was refused; its password is asked for in its row.</summary>
    public string? Removing { get; private set; }

    public IReadOnlyList<OwnPasskey> Own { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync();

    /// <summary>What a browser needs to make a passkey.</summary>
    public async Task<ContentResult> OnPostOptionsAsync() =>
        Content(await passkeys.CreationOptionsAsync(current.RequireMemberId()), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken cancel)
    {
        await ShowAsync();
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await owner.RefuseAsync(this, Input.Password, "Input.Password", cancel) is { } refused)
        {
            return refused;
        }

        var problem = string.IsNullOrEmpty(credential)
            ? "Adding a passkey needs JavaScript."
            : await passkeys.AddAsync(current.RequireMemberId(), credential, Input.Name!.Trim(), cancel);
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            return this.Refused();
        }

        this.Say($"The passkey \"{Input.Name!.Trim()}\" is added.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRenameAsync(string? passkey, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await ShowAsync();
            return this.Refused();
        }

        if (!await passkeys.RenameAsync(current.RequireMemberId(), passkey ?? "", Input.Name!.Trim()))
        {
            return NotFound();
        }

        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, CancellationToken cancel)
    {
        // The other forms of the page were not sent.
        ModelState.Clear();
        await ShowAsync();
        Removing = passkey;
        if (await owner.RefuseAsync(this, Password, "Password", cancel) is { } refused)
        {
            return refused;
        }

        if (!await passkeys.RemoveAsync(current.RequireMemberId(), passkey ?? ""))
        {
            return NotFound();
        }

        this.Say("The passkey is removed. Delete it from your device too.");
        return RedirectToPage();
    }

    private async Task ShowAsync() => Own = await passkeys.ListAsync(current.RequireMemberId());

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the passkey a name that you will know it by.")]
        [PlainLine(Passkeys.MaxName, "A name")]
        public string? Name { get; set; }

        [PlainLine(FieldLengths.Password, "A password")]
        public string? Password { get; set; }
    }
}
