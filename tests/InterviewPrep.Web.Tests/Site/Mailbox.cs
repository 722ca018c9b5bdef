using System.Text.RegularExpressions;
using InterviewPrep.Mail;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>The letters of a site under test, as files.</summary>
public sealed partial class Mailbox(string folder)
{
    /// <summary>The newest letter to that address with those words in its subject, waited for.</summary>
    public async Task<FiledLetter> LetterAsync(string to, string subject)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var letters = await FiledLetter.NewestAsync(folder, 1000, CancellationToken.None);
            if (
                letters.FirstOrDefault(l => l.To == to && l.Subject.Contains(subject, StringComparison.Ordinal)) is
                { } found
            )
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No letter to {to} about {subject} within a minute.");
    }

    /// <summary>All letters to that address so far.</summary>
    public async Task<IReadOnlyList<FiledLetter>> ToAsync(string to) =>
        [.. (await FiledLetter.NewestAsync(folder, 1000, CancellationToken.None)).Where(l => l.To == to)];

    /// <summary>All letters so far, to anybody.</summary>
    public Task<IReadOnlyList<FiledLetter>> AllAsync() => FiledLetter.NewestAsync(folder, 1000, CancellationToken.None);

    /// <summary>Path and query of the link in a letter.</summary>
    public static string Link(FiledLetter letter) => LinkOfSite().Match(letter.Text).Groups["path"].Value;

    [GeneratedRegex("http://localhost(?<path>/account/[^\\s]+)", RegexOptions.NonBacktracking)]
    private static partial Regex LinkOfSite();
}
