using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Requests;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Limits the mails that somebody can make the site send, by recipient and by network address.</summary>
public sealed class MailGuard(RateLimit limit, ILookupNormalizer normalizer)
{
    /// <summary>Null where a mail may go out, else how long to wait; the same whether the recipient has an account.</summary>
    public async Task<TimeSpan?> HitAsync(HttpContext context, string recipient, CancellationToken cancel) =>
        await limit.HitAsync(RateRules.MailAddress, context.LimitedAddress(), cancel)
        ?? await limit.HitAsync(RateRules.MailRecipient, normalizer.NormalizeEmail(recipient), cancel);
}
