using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Proves that an address reaches the member. Until then they may practise, but not publish or vote.</summary>
public sealed class EmailConfirmation(UserManager<Member> members, Mailer mailer, AccountLetters letters)
{
    public async Task SendAsync(Member member, string? returnUrl, CancellationToken cancel)
    {
        var token = await members.GenerateEmailConfirmationTokenAsync(member);
        await mailer.SendAsync(letters.Confirm(member.Email!, member.Id, UrlToken.Encode(token), returnUrl), cancel);
    }

    /// <summary>Another mail to a signed-in member; nothing where the address is confirmed.</summary>
    public async Task SendAgainAsync(Guid id, CancellationToken cancel)
    {
        if (await members.FindByIdAsync(id.ToString()) is { EmailConfirmed: false } member)
        {
            await SendAsync(member, null, cancel);
        }
    }

    /// <summary>False where the link is old, cut or made up. Following it twice changes nothing.</summary>
    public async Task<bool> ConfirmAsync(Guid id, string? token) =>
        await members.FindByIdAsync(id.ToString()) is { } member
        && (await members.ConfirmEmailAsync(member, UrlToken.Decode(token))).Succeeded;
}
