using System.ComponentModel.DataAnnotations;
using InterviewPrep.Images;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.Requests;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>Takes an image, from its own form or from a text in which somebody puts one.</summary>
[LargeForm(LargestForm)]
public sealed class NewModel(ImageEditor images, CurrentEditor current) : PageModel
{
    /// <summary>So that whoever brings a larger file than is kept is told so at the field.</summary>
    public const int LargestForm = 12 * 1024 * 1024;

    private const string FileKey = "File";

    [BindProperty]
    public NewImage Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (await TakeAsync(file, cancel) is not { } name)
        {
            return this.Refused();
        }

        this.Say("The image is kept. Readers see it once a text that shows it is saved.");
        return this.SeeOther($"{AdminAccess.Path}/images/{name}");
    }

    /// <summary>What script sends: gives the Markdown, or says in a sentence why not.</summary>
    public async Task<IActionResult> OnPostInsertAsync(IFormFile? file, CancellationToken cancel)
    {
        if (await TakeAsync(file, cancel) is { } name)
        {
            return Content(ImageName.Markdown(ImageName.PathOf(name), Input.Alt!), "text/plain; charset=utf-8");
        }

        var said = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage);
        var refusal = Content(string.Join(' ', said), "text/plain; charset=utf-8");
        refusal.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return refusal;
    }

    /// <summary>What is wrong with a file, and where in it.</summary>
    internal static string Said(BadImageException error) =>
        error.Line > 1 ? $"Line {error.Line}: {error.Message}" : error.Message;

    // The file's name, or null with what is to be mended.
    private async Task<string?> TakeAsync(IFormFile? file, CancellationToken cancel)
    {
        var bytes = await SentFile.ReadAsync(file, cancel);
        var slug = string.IsNullOrWhiteSpace(Input.Name) ? ImageName.Suggested(file?.FileName) : Input.Name.Trim();
        if (bytes is null)
        {
            ModelState.AddModelError(FileKey, "Choose an image.");
        }
        else if (slug.Length == 0)
        {
            ModelState.AddModelError(
                "Input.Name",
                "The file's own name is no name for an image: give one in lower-case letters, digits and single hyphens, at most 100."
            );
        }

        if (!ModelState.IsValid)
        {
            return null;
        }

        try
        {
            var (change, name) = await images.AddAsync(current.Require(), slug, Input.Alt!.Trim(), bytes!, cancel);
            if (change == ImageChange.Done)
            {
                return name;
            }

            ModelState.AddModelError(change == ImageChange.Taken ? "Input.Name" : "", ImageWords.Refusal(change));
        }
        catch (BadImageException error)
        {
            ModelState.AddModelError(FileKey, Said(error));
        }

        return null;
    }

    /// <summary>What is typed.</summary>
    public sealed class NewImage
    {
        [RegularExpression(
            " *[a-z0-9]+(-[a-z0-9]+)* *",
            ErrorMessage = "Use lower-case letters and digits with single hyphens between them."
        )]
        [StringLength(100, ErrorMessage = "A name has at most {1} characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Say what the image shows.")]
        [StringLength(PackImage.MaxAlt, ErrorMessage = "A description has at most {1} characters.")]
        public string? Alt { get; set; }
    }
}
