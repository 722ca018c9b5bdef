using System.Net.Mail;
using InterviewPrep.Jobs;
using Microsoft.AspNetCore.DataProtection;

namespace InterviewPrep.Mail;

/// <summary>Hands letters to the queue in the transaction of the change they tell of. Links in them are kept unreadable there.</summary>
public sealed class Mailer(JobQueue queue, IDataProtectionProvider protection)
{
    internal const string Kind = "mail";
    internal const string Purpose = "mail.letter";

    public Task SendAsync(Letter letter, CancellationToken cancel) =>
        queue.AddSealedAsync(Kind, letter, protection.CreateProtector(Purpose), cancel);

    /// <summary>Whether a letter can be addressed to what was typed.</summary>
    public static bool CanReach(string? address) =>
        address is { Length: > 2 and <= 254 }
        && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        // Identity knows no quoted @.
        && address.Count(c => c == '@') == 1
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>Carries a letter of the queue to the transport.</summary>
public sealed class MailJob(IMailTransport transport, IDataProtectionProvider protection) : IJobHandler
{
    public Task RunAsync(string payload, CancellationToken cancel) =>
        transport.SendAsync(protection.CreateProtector(Mailer.Purpose).Open<Letter>(payload), cancel);
}
