using InterviewPrep.Bench.Machine;
using InterviewPrep.Bench.Seeding;

namespace InterviewPrep.Bench.Sites;

/// <summary>The published programs that are compared.</summary>
internal sealed class Programs(string artifacts, BenchDatabase database)
{
    public const int SitePort = 5160;
    public const int BarePort = 5161;
    public const int RazorPort = 5162;
    public const int StartPort = 5163;

    private static readonly Dictionary<string, string> NoSettings = [];

    /// <summary>The site as an operator runs it: Production, its own address, a database that is there and migrated.</summary>
    public ServerProgram Site(int port) =>
        new(
            Path.Combine(artifacts, "app", "InterviewPrep.Web"),
            [],
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Default"] = database.ConnectionString,
                ["Site__Url"] = $"http://localhost:{port}",
                ["Data__Folder"] = Path.Combine(artifacts, "site-data"),
            },
            Path.Combine(artifacts, "site.log")
        );

    public ServerProgram Bare => Baseline("bare", NoSettings);

    public ServerProgram Razor => Baseline("razor", OnDatabase);

    public ServerProgram Minimal => Baseline("minimal", OnDatabase);

    private Dictionary<string, string> OnDatabase =>
        new() { ["ConnectionStrings__Default"] = database.ConnectionString };

    private ServerProgram Baseline(string mode, IReadOnlyDictionary<string, string> settings) =>
        new(
            Path.Combine(artifacts, "baseline", "InterviewPrep.Baseline"),
            [mode],
            settings,
            Path.Combine(artifacts, $"{mode}.log")
        );
}
