using System.Text;
using System.Text.RegularExpressions;
using InterviewPrep.Packs;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

/// <summary>
/// The small pack with faults, as a file of tests/packs/broken describes it: <c>=== expect</c> lists every problem,
/// <c>=== edit path</c> replaces its lines that begin with - by those with +, <c>=== escaped path</c> does so with \r, \0 and
/// \xFF for bytes, <c>=== file path</c> adds a file and <c>=== remove path</c> takes one away.
/// </summary>
internal sealed partial class BrokenPack
{
    private static readonly Encoding Bytes = Encoding.Latin1;

    private readonly Dictionary<string, byte[]> files = SmallPack
        .Files()
        .ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value), StringComparer.Ordinal);

    private BrokenPack(string description)
    {
        foreach (var section in description.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (head, body) = (section[..section.IndexOf('\n')].Split(' '), section[(section.IndexOf('\n') + 1)..]);
            Apply(head[0], head.Length > 1 ? head[1] : "", body);
        }
    }

    public static string Folder => Path.Combine(Repository.Folder, "tests", "packs", "broken");

    public static BrokenPack Read(string name) => new(File.ReadAllText(Path.Combine(Folder, name + ".txt")));

    public string Expected { get; private set; } = "";

    public PackFiles Files => PackFiles.FromBytes(files);

    private void Apply(string verb, string path, string body)
    {
        switch (verb)
        {
            case "expect":
                Expected = body;
                break;
            case "file":
                files[path] = Encoding.UTF8.GetBytes(body);
                break;
            case "remove":
                Assert.True(files.Remove(path));
                break;
            default:
                Replace(path, Lines(body, '-'), Lines(body, '+'), verb == "escaped");
                break;
        }
    }

    private void Replace(string path, byte[] old, byte[] replacement, bool isEscaped)
    {
        var text = Bytes.GetString(files[path]);
        var (before, after) = (Bytes.GetString(old), Bytes.GetString(replacement));
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold {before}");
        after = isEscaped ? Escape().Replace(after, m => Byte(m.Value)) : after;
        files[path] = Bytes.GetBytes(text.Remove(at, before.Length).Insert(at, after));
    }

    private static byte[] Lines(string body, char mark) =>
        Encoding.UTF8.GetBytes(string.Join('\n', body.Split('\n').Where(l => l.StartsWith(mark)).Select(l => l[1..])));

    private static string Byte(string escape) =>
        escape switch
        {
            @"\0" => "\0",
            @"\r" => "\r",
            _ => $"{(char)Convert.ToByte(escape[2..], 16)}",
        };

    [GeneratedRegex(@"\\0|\\r|\\x[0-9A-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
