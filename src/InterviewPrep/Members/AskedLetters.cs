using InterviewPrep.Jobs;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>
/// Letters that depend on whether an address has an account. Whoever asks for one has the same row written for every address;
/// the job looks for the account, so that neither the time nor the work of the request tells.
/// </summary>
public sealed class AskedLetters(
    JobQueue queue,
    UserManager<Member> members,
    Mailer mailer,
    AccountLetters letters,
    EmailConfirmation confirmation,
    IDataProtectionProvider protection
) : IJobHandler
{
    public const string Kind = "asked-letter";

    private readonly IDataProtector protector = protection.CreateProtector("mail.asked");

    private enum Wish
    {
        NewPassword,
        Confirmation,
        NewAddress,
    }

    /// <summary>A link to set a new password, where an account has the address.</summary>
    public Task ResetAsync(string email, CancellationToken cancel) =>
        AddAsync(new Asked(Wish.NewPassword, email), cancel);

    /// <summary>Another link to confirm the address, where an account waits for it.</summary>
    public Task ConfirmAgainAsync(string email, string? returnUrl, CancellationToken cancel) =>
        AddAsync(new Asked(Wish.Confirmation, email, ReturnUrl: returnUrl), cancel);

    /// <summary>A link that moves the member's account to the address, where no account has it.</summary>
    public Task ConfirmNewAddressAsync(Guid member, string email, CancellationToken cancel) =>
        AddAsync(new Asked(Wish.NewAddress, email, member), cancel);

    public async Task RunAsync(string payload, CancellationToken cancel)
    {
        var asked = protector.Open<Asked>(payload);
        var holder = await members.FindByEmailAsync(asked.Email);
        switch (asked.Wish)
        {
            case Wish.NewPassword when holder is not null:
                var token = UrlToken.Encode(await members.GeneratePasswordResetTokenAsync(holder));
                await mailer.SendAsync(letters.Reset(holder.Email!, holder.Id, token), cancel);
                break;
            case Wish.Confirmation when holder is { EmailConfirmed: false }:
                await confirmation.SendAsync(holder, asked.ReturnUrl, cancel);
                break;
            case Wish.NewAddress when holder is null:
                await SendNewAddressAsync(asked, cancel);
                break;
        }
    }

    private async Task SendNewAddressAsync(Asked asked, CancellationToken cancel)
    {
        if (await members.FindByIdAsync($"{asked.Member}") is { } member)
        {
            var token = UrlToken.Encode(await members.GenerateChangeEmailTokenAsync(member, asked.Email));
            await mailer.SendAsync(letters.ConfirmNewAddress(asked.Email, member.Id, token), cancel);
        }
    }

    private Task AddAsync(Asked asked, CancellationToken cancel) =>
        queue.AddSealedAsync(Kind, asked, protector, cancel);

    private sealed record Asked(Wish Wish, string Email, Guid? Member = null, string? ReturnUrl = null);
}
