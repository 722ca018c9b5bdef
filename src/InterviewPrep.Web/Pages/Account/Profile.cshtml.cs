using System.ComponentModel.DataAnnotations;
using InterviewPrep.Members;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace InterviewPrep.Web.Pages.Account;

public sealed class ProfileModel(Preferences preferences, CurrentViewer current) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>UTC is what nobody has chosen yet; whoever wants it chooses Etc/UTC.</summary>
    public IReadOnlyList<SelectListItem> Zones { get; } =
    [
        .. Preferences.TimeZones.Select(zone => new SelectListItem(
            zone == "UTC" ? "That of the device" : zone.Replace('_', ' '),
            zone
        )),
    ];

    public void OnGet()
    {
        var member = current.Member!;
        Input = new InputModel
        {
            Name = member.Viewer.Name,
            TimeZone = member.TimeZone,
            KeyboardShortcuts = member.KeyboardShortcuts,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!Preferences.TimeZones.Contains(Input.TimeZone, StringComparer.Ordinal))
        {
            ModelState.AddModelError("Input.TimeZone", "Choose a time zone of the list.");
        }

        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        await preferences.SaveAsync(
            current.RequireMemberId(),
            DisplayNames.Clean(Input.Name),
            Input.TimeZone!,
            Input.KeyboardShortcuts,
            cancel
        );
        this.Say("Saved.");
        return RedirectToPage();
    }

    /// <summary>What may be posted.</summary>
    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the name to show beside your public answers.")]
        [DisplayName]
        public string? Name { get; set; }

        public string? TimeZone { get; set; }

        public bool KeyboardShortcuts { get; set; }
    }
}
