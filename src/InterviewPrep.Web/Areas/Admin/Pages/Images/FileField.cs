using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>A field that takes an image.</summary>
/// <param name="Name">Of the field, and its id.</param>
/// <param name="Error">Why the last one was refused, or null.</param>
public sealed record FileField(string Name, string Label, string? Error)
{
    public static FileField Of(string name, string label, ModelStateDictionary state) =>
        new(name, label, state[name]?.Errors.FirstOrDefault()?.ErrorMessage);
}
