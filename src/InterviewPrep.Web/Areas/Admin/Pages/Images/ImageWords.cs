using System.Globalization;
using InterviewPrep.Images;

namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>How the pages about images say what they know.</summary>
public static class ImageWords
{
    public static string Of(ImageState state) =>
        state switch
        {
            ImageState.Unused => "Shown nowhere",
            ImageState.Undescribed => "Without a description",
            _ => "Deleted",
        };

    /// <summary>Width and height, where they are known.</summary>
    public static string Size(int? width, int? height) => width is null ? "" : Invariant($"{width:N0} × {height:N0}");

    public static string Length(int bytes) =>
        bytes < 1000 ? Invariant($"{bytes} bytes") : Invariant($"{(bytes + 500) / 1000:N0} kB");

    /// <summary>Why nothing was done, to whoever asked for it.</summary>
    public static string Refusal(ImageChange change) =>
        change switch
        {
            ImageChange.Busy => "A pack is being imported. Nothing was changed: do it again in a minute.",
            ImageChange.Overtaken =>
                "Somebody replaced the image since this page was drawn. Look at it again, and then decide.",
            ImageChange.Same => "Nothing has changed: it is so already.",
            ImageChange.Used => "A text shows this image. Take it out there first.",
            ImageChange.Taken =>
                "There is an image of that name already, perhaps among those deleted. Choose another name, or replace that image.",
            _ => "That is not there any more. Nothing was changed.",
        };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
