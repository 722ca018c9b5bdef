using System.Globalization;
using System.Text;
using InterviewPrep.Access;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using InterviewPrep.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewPrep.Bench.Seeding;

/// <summary>Two guides of 5,000 words with 60 formulas each, one free and one of Pro, imported as a pack.</summary>
internal sealed class GuideSeed(BenchDatabase database, string folder)
{
    private const int Sections = 10;
    private const int Words = 5_000;
    private const int Items = 10;

    public static string Path(AccessLevel access) => $"/guides/{Slug(access)}";

    /// <summary>Into a database that holds no content yet: what a pack does not have is archived.</summary>
    public async Task FillAsync()
    {
        Directory.CreateDirectory(System.IO.Path.Combine(folder, "guides"));
        await WriteAsync("pack.yaml", "format: 1\nname: Guides to measure\nversion: 1.0.0\nlicence: CC0-1.0\n");
        await WriteAsync("categories.yaml", "- slug: measured\n  name: Measured\n  for: both\n");
        foreach (var list in new[] { "companies", "roles", "rounds" })
        {
            await WriteAsync($"{list}.yaml", "[]\n");
        }

        await WriteAsync("topics.yaml", "- slug: measuring\n  name: Measuring\n");
        foreach (var access in Enum.GetValues<AccessLevel>())
        {
            await WriteAsync($"guides/{Slug(access)}.md", Guide(access));
        }

        await using var db = database.Context();
        using var renderer = new MarkdownRenderer(NullLogger<MarkdownRenderer>.Instance);
        var report = await new PackImporter(db, renderer, TimeProvider.System).ImportAsync(
            PackFiles.FromFolder(folder),
            new ImportOptions(),
            progress: null,
            CancellationToken.None
        );
        if (report.Problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', report.Problems));
        }
    }

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(System.IO.Path.Combine(folder, name), text);

    private static string Guide(AccessLevel access)
    {
        var prose = new SampleText(500_000 + (int)access);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Title(access)}\nsummary: {prose.Sentence(20)}\n");
        text.Append("category: measured\ntags: [measuring]\n");
        text.Append(
            access == AccessLevel.Pro
                ? "access: pro\nstatus: published\npreview: 2\n"
                : "access: free\nstatus: published\n"
        );
        text.Append("updated: 2026-03-12\n---\n\n").Append(prose.Sentence(40)).Append('\n');
        for (var section = 0; section < Sections; section++)
        {
            Section(text, prose, section);
        }

        text.Append("\n## Quiz\n");
        for (var item = 0; item < Items; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### Item {item}: {prose.Sentence(12)}\n");
            for (var choice = 0; choice < 4; choice++)
            {
                var mark = choice == item % 4 ? 'x' : ' ';
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- [{mark}] {prose.Sentence(10)}\n\n  {prose.Sentence(18)}\n"
                );
            }
        }

        return text.ToString();
    }

    // Three formulas of a line and three of their own in each of ten sections.
    private static void Section(StringBuilder text, SampleText prose, int section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## Part {section} {prose.Sentence(5).TrimEnd('.')}\n");
        for (var part = 0; part < 3; part++)
        {
            for (var sentence = 0; sentence < 4; sentence++)
            {
                text.Append('\n').Append(prose.Sentence(Words / Sections / 12));
            }

            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{prose.Sentence(9).TrimEnd('.')}, where $w_{{{part}}}^\\top x + b_{{{section}}}$ decides.\n\n"
            );
            text.Append("$$\n\\hat{w} = (X^\\top X + \\lambda I)^{-1} X^\\top y, \\qquad ");
            text.Append(
                CultureInfo.InvariantCulture,
                $"p_{{{section}{part}}}(y \\mid x) = \\frac{{1}}{{1 + e^{{-w^\\top x}}}}\n$$\n"
            );
        }
    }

    private static string Title(AccessLevel access) => access == AccessLevel.Pro ? "Sealed length" : "Open length";

    private static string Slug(AccessLevel access) => access == AccessLevel.Pro ? "sealed-length" : "open-length";
}
