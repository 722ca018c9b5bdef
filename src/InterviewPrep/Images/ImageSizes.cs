using System.Globalization;
using System.Text.RegularExpressions;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;

namespace InterviewPrep.Images;

/// <summary>Widths and heights of all images, so that a page keeps their place before they have come.</summary>
internal sealed partial class ImageSizes
{
    private readonly Dictionary<string, (int Width, int Height)> sizes;

    private ImageSizes(Dictionary<string, (int Width, int Height)> sizes) => this.sizes = sizes;

    /// <summary>Of no image: for texts that are only looked at.</summary>
    public static ImageSizes None { get; } = new([]);

    public static async Task<ImageSizes> LoadAsync(Sql sql) =>
        new(
            (
                await sql.ListAsync(
                    "select path, width, height from pack_images where width is not null and height is not null",
                    r => (Name: ImageName.Of(r.GetString(0)), Size: (r.GetInt32(1), r.GetInt32(2)))
                )
            ).ToDictionary(r => r.Name, r => r.Size, StringComparer.Ordinal)
        );

    /// <summary>The same text with the sizes of the images that it shows.</summary>
    public RenderedMarkdown Apply(RenderedMarkdown text) =>
        sizes.Count > 0 && text.Html.Contains("<img", StringComparison.Ordinal)
            ? text with
            {
                Html = Shown().Replace(text.Html, m => m.Value + Attributes(m.Groups["name"].Value)),
            }
            : text;

    private string Attributes(string name) =>
        sizes.TryGetValue(name, out var size)
            ? string.Create(CultureInfo.InvariantCulture, $" width=\"{size.Width}\" height=\"{size.Height}\"")
            : "";

    // As the renderer writes it: in clean HTML no other text has a bracket and quotation marks as they are.
    [GeneratedRegex("<img src=\"/media/(?<name>[a-z0-9.-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Shown();
}
