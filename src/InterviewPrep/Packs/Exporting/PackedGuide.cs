using System.Text;
using InterviewPrep.Packs.Guides;
using InterviewPrep.Packs.Importing;

namespace InterviewPrep.Packs.Exporting;

/// <summary>A guide of an export.</summary>
/// <param name="exported">Slugs of all guides of the export.</param>
internal sealed class PackedGuide(HashSet<string> exported)
{
    // References to what is archived would be dead in the files.
    public PackedFile Pack(GuideFile stored)
    {
        var file = stored with
        {
            Related = [.. stored.Related.Where(exported.Contains)],
            Companion = stored.Companion is { } companion && exported.Contains(companion) ? companion : null,
        };
        var path = GuideFile.PathOf(file.Slug);
        var bytes = Encoding.UTF8.GetBytes(GuideWriter.Write(file));
        var back = GuideFileReader.Read(bytes, new(), new(path));
        var errors = back.Log.Problems.Where(p => p.Severity == Severity.Error).ToList();
        var lost = back.File is null
            ? ["the file"]
            : GuideFields.All.Where(f => f.Text(back.File) != f.Text(file)).Select(f => f.Name).ToList();
        if (lost.Count > 0 && errors.Count == 0)
        {
            var message = $"This would not come back as it is: {string.Join(", ", lost)}. Edit it first.";
            errors.Add(new(path, 1, 1, message, Severity.Error));
        }

        return new(path, bytes, errors);
    }
}
