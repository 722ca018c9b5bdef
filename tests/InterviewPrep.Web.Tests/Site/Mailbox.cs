using System.Text.RegularExpressions;
using InterviewPrep.Mail;
using InterviewPrep.Testing;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>The letters of a site under test, as files.</summary>
public sealed partial class Mailbox(string folder)
{
    /// <summary>The newest letter to that address with those words in its subject, waited for.</summary>
    public async Task<FiledLetter> LetterAsync(string to, string subject)
    {
        FiledLetter? found = null;
        await Eventually.TrueAsync(
            async () => (found = Newest(await ToAsync(to), subject)) is not null,
            $"a letter to {to} about {subject}"
        );
        return found!;
    }

    /// <summary>All letters to that address so far.</summary>
    public async Task<IReadOnlyList<FiledLetter>> ToAsync(string to) =>
        [.. (await FiledLetter.NewestAsync(folder, 1000, CancellationToken.None)).Where(l => l.To == to)];

    /// <summary>All letters so far, to anybody.</summary>
    public Task<IReadOnlyList<FiledLetter>> AllAsync() => FiledLetter.NewestAsync(folder, 1000, CancellationToken.None);

    /// <summary>Path and query of the link in a letter.</summary>
    public static string Link(FiledLetter letter) => LinkOfSite().Match(letter.Text).Groups["path"].Value;

    private static FiledLetter? Newest(IEnumerable<FiledLetter> letters, string subject) =>
        letters.FirstOrDefault(l => l.Subject.Contains(subject, StringComparison.Ordinal));

    [GeneratedRegex("http://localhost(?<path>/account/[^\\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex LinkOfSite();
}
