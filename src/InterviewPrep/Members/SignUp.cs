using InterviewPrep.Data;
using InterviewPrep.Mail;
using InterviewPrep.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Makes accounts. What the page says is the same whether the address had one already; the mail tells its owner.</summary>
public sealed class SignUp(
    AppDbContext db,
    UserManager<Member> members,
    EmailConfirmation confirmation,
    Mailer mailer,
    AccountLetters letters,
    CurrentSettings settings,
    TimeProvider clock
)
{
    /// <summary>Whether strangers may join; whoever runs the site can still invite on its command line.</summary>
    public bool IsOpen => settings.Now.IsSignUpOpen;

    /// <summary>Sentences on the password where it is refused; empty where a mail is on its way.</summary>
    /// <exception cref="InvalidOperationException">Sign-up is closed: the page says so before.</exception>
    public async Task<IReadOnlyList<string>> JoinAsync(NewMember joining, CancellationToken cancel)
    {
        if (!IsOpen)
        {
            throw new InvalidOperationException("Sign-up is closed.");
        }

        var now = clock.GetUtcNow();
        var member = Member.Joining(joining.Name, joining.Email, now);
        var problems = await PasswordProblemsAsync(member, joining.Password);
        if (problems.Count > 0)
        {
            return problems;
        }

        if (await members.FindByEmailAsync(joining.Email) is { } known)
        {
            // As much work as for a new account, so that the time tells nothing.
            members.PasswordHasher.HashPassword(known, joining.Password);
            await mailer.SendAsync(letters.AlreadyMember(known.Email!), cancel);
            return [];
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var created = await members.CreateAsync(member, joining.Password);
            if (created.Errors.All(e => e.Code != nameof(IdentityErrorDescriber.DuplicateEmail)))
            {
                created.Require();
                await confirmation.SendAsync(member, joining.ReturnUrl, cancel);
                await transaction.CommitAsync(cancel);
            }
        }
        catch (DbUpdateException e) when (e.IsTakenAddress())
        {
            // As for DuplicateEmail: another request took the address in between, a double click most likely, and its mail is on its way.
        }

        return [];
    }

    private async Task<IReadOnlyList<string>> PasswordProblemsAsync(Member member, string password)
    {
        var problems = new List<string>();
        foreach (var validator in members.PasswordValidators)
        {
            var result = await validator.ValidateAsync(members, member, password);
            problems.AddRange(result.Errors.Select(e => e.Description));
        }

        return problems;
    }
}

/// <summary>Who wants an account.</summary>
/// <param name="Name">Checked by <see cref="DisplayNames"/>.</param>
/// <param name="Email">Checked by <see cref="Mailer.CanReach"/>.</param>
/// <param name="Password">As typed.</param>
/// <param name="ReturnUrl">Where the reader came from, for the link in the mail.</param>
public sealed record NewMember(string Name, string Email, string Password, string? ReturnUrl);
