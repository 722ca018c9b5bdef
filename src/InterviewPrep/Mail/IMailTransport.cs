using System.Net.Mail;
using System.Text;

namespace InterviewPrep.Mail;

/// <summary>Carries letters away.</summary>
public interface IMailTransport
{
    /// <exception cref="MailException">The letter was not taken; it may be tried again.</exception>
    Task SendAsync(Letter letter, CancellationToken cancel);
}

/// <summary>A letter was not taken. The message names no address.</summary>
public sealed class MailException(string message) : Exception(message);

internal static class Letters
{
    public static MailMessage ToMessage(this Letter letter, string from, string id) =>
        new(from, letter.To, letter.Subject, letter.Text)
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
            Headers = { { "Message-ID", $"<{id}@{from.Split('@')[^1]}>" }, { "Auto-Submitted", "auto-generated" } },
        };
}
