using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Dev;

public sealed class StyleguideModel : PageModel
{
    public StyleSamples.InputModel Input { get; set; } = new();

    public void OnGet() =>
        ModelState.AddModelError("Input.Email", "An e-mail address has a dot after the @, as in ada@lovelace.org.");
}
