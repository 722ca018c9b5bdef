using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Mail;

/// <summary>Sends through the configured SMTP server.</summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        var mail = options.Value;
        using var message = letter.ToMessage(mail.From, Guid.NewGuid().ToString("N"));
        using var smtp = new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.UseTls,
            Credentials = mail.User is null ? null : new NetworkCredential(mail.User, mail.Password),
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            await smtp.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException e)
        {
            // Its message may quote the recipient.
            throw new MailException($"The SMTP server did not take the letter ({e.StatusCode}).");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new MailException($"The SMTP server did not answer within {Patience.TotalSeconds} s.");
        }
    }
}
