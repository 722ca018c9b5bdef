using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Taking one's data along, and deleting the account.</summary>
public sealed class DataModel(
    DataExport export,
    AccountDeletion deletion,
    OwnerCheck owner,
    RateLimit limit,
    SignInManager<Member> signIn,
    CurrentViewer current
) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    [BindProperty]
    [PlainLine(FieldLengths.Password, "A password")]
    public string? Password { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        var id = current.RequireMemberId();
        if (await limit.HitAsync(RateRules.Export, $"{id}", cancel) is { } wait)
        {
            return this.TooMany(wait, "There were many exports today.");
        }

        var everything = await export.ReadAsync(current.Viewer, cancel);
        return File(
            JsonSerializer.SerializeToUtf8Bytes(everything, Readable),
            "application/json",
            "interviewprep-export.json"
        );
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        if (await owner.RefuseAsync(this, Password, "Password", cancel) is { } refused)
        {
            return refused;
        }

        if (!await deletion.AskAsync(current.RequireMemberId(), cancel))
        {
            ModelState.AddModelError(
                "",
                "You are the only administrator, and the site needs one. Make somebody else one first, on their page of the admin area."
            );
            return this.Refused();
        }

        await signIn.SignOutAsync();
        this.Say("Your account will be deleted in seven days. Until then, signing in keeps it.");
        return RedirectToPage("SignIn");
    }
}
