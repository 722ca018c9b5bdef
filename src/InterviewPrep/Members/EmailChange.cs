using InterviewPrep.Data;
using InterviewPrep.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Moves an account to another address: confirmed at the new one, told to the old one.</summary>
public sealed class EmailChange(
    AppDbContext db,
    UserManager<Member> members,
    AskedLetters asked,
    Mailer mailer,
    AccountLetters letters
)
{
    /// <summary>Sends the link. Where the address has an account nothing is sent to it, and nobody learns that.</summary>
    public async Task AskAsync(Guid id, string address, CancellationToken cancel)
    {
        if (await members.FindByIdAsync(id.ToString()) is not { } member)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await asked.ConfirmNewAddressAsync(id, address, cancel);
        await mailer.SendAsync(letters.AddressChangeAsked(member.Email!), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>False where the link is old, used or made up, or the address was taken meanwhile.</summary>
    public async Task<bool> ConfirmAsync(Guid id, string? address, string? token, CancellationToken cancel)
    {
        if (!Mailer.CanReach(address) || await members.FindByIdAsync(id.ToString()) is not { } member)
        {
            return false;
        }

        var old = member.Email!;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!(await members.ChangeEmailAsync(member, address!, UrlToken.Decode(token))).Succeeded)
            {
                return false;
            }

            await mailer.SendAsync(letters.AddressChanged(old), cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }
        catch (DbUpdateException e) when (e.IsTakenAddress())
        {
            return false;
        }
    }
}
