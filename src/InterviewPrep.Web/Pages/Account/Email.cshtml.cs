using System.ComponentModel.DataAnnotations;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Web.Pages.Account;

public sealed class EmailModel(
    AppDbContext db,
    EmailChange change,
    EmailConfirmation confirmation,
    OwnerCheck owner,
    MailGuard mails,
    CurrentViewer current
) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Address = await AddressAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Address = await AddressAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var address = Input.Email!.Trim();
        if (await owner.RefuseAsync(this, Input.Password, "Input.Password", cancel) is { } refused)
        {
            return refused;
        }

        if (await mails.HitAsync(HttpContext, address, cancel) is { } wait)
        {
            return this.TooMany(wait, "There were too many mails to this address.");
        }

        await change.AskAsync(current.RequireMemberId(), address, cancel);
        this.Say(
            $"If {address} can be used, a letter to it is on its way. The address changes when its link is opened."
        );
        return RedirectToPage();
    }

    /// <summary>Sends the confirmation of the present address again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancel)
    {
        // The other form of the page was not sent.
        ModelState.Clear();
        Address = await AddressAsync(cancel);
        if (await mails.HitAsync(HttpContext, Address, cancel) is { } wait)
        {
            return this.TooMany(wait, "There were too many mails to this address.");
        }

        await confirmation.SendAgainAsync(current.RequireMemberId(), cancel);
        this.Say($"Another letter to {Address} is on its way.");
        return LocalRedirect("/account");
    }

    private Task<string> AddressAsync(CancellationToken cancel)
    {
        var id = current.RequireMemberId();
        return db.Users.Where(m => m.Id == id).Select(m => m.Email!).SingleAsync(cancel);
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the new e-mail address.")]
        [PlainLine(FieldLengths.Email, "An e-mail address")]
        [Email]
        public string? Email { get; set; }

        [PlainLine(FieldLengths.Password, "A password")]
        public string? Password { get; set; }
    }
}
