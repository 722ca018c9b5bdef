using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Settings;

/// <summary>What administrators choose over the configuration.</summary>
public sealed class IndexModel(SettingsEditor editor, CurrentSettings settings, CurrentEditor current) : PageModel
{
    private const string Address = $"{AdminAccess.Path}/settings";

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    /// <summary>What the configuration says.</summary>
    public SiteSettings Defaults => settings.Defaults;

    /// <summary>Somebody saved while this form was open: it says what they made of each setting.</summary>
    public SettingsForm? Saved { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (chosen, version) = await editor.ReadAsync(cancel);
        Form = SettingsForm.Of(chosen, version, Defaults);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        switch (await editor.SaveAsync(current.Require().MemberId, Form.Chosen(), Form.Version, cancel))
        {
            case SettingsResult.Stale:
                var (chosen, version) = await editor.ReadAsync(cancel);
                Saved = SettingsForm.Of(chosen, version, Defaults);
                Form.Version = version;
                // The fields show what was typed, and the number of the version that is there now.
                ModelState.Remove("Form.Version");
                return this.Refused(StatusCodes.Status409Conflict);
            case SettingsResult.Unchanged:
                this.Say("Nothing was changed, so nothing was saved.");
                return this.SeeOther(Address);
            default:
                this.Say("Saved. It holds from now on.");
                return this.SeeOther(Address);
        }
    }
}
