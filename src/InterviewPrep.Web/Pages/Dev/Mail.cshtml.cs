using InterviewPrep.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Pages.Dev;

/// <summary>The letters of a development site.</summary>
public sealed class MailModel(FolderTransport transport) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<FiledLetter> Letters { get; private set; } = [];

    public FiledLetter? Open { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? name, CancellationToken cancel)
    {
        if (name is not null)
        {
            Open = await FiledLetter.OpenAsync(transport.Folder, name, cancel);
            return Open is null ? NotFound() : Page();
        }

        Letters = await FiledLetter.NewestAsync(transport.Folder, Most, cancel);
        return Page();
    }
}
