using System.CommandLine;
using InterviewPrep.Mail;
using InterviewPrep.Members;

namespace InterviewPrep.Web.Commands;

/// <summary><c>member admin|grant</c>.</summary>
internal static class MemberCommands
{
    public static Command Create(string[] settings)
    {
        var member = new Command("member", "Makes administrators and gives Pro to members.");
        member.Subcommands.Add(Admin(settings));
        member.Subcommands.Add(Grant(settings));
        return member;
    }

    private static Command Admin(string[] settings)
    {
        var (email, json) = (Email(), Json());
        var verb = new Command(
            "admin",
            "Makes the member with that address an administrator, and the account where there is none. Prints a link that works once within 24 hours."
        )
        {
            email,
            json,
        };
        verb.SetAction(
            (p, cancel) => MemberAdminCommand.RunAsync(settings, p.GetValue(email)!, p.GetValue(json), cancel)
        );
        return verb;
    }

    private static Command Grant(string[] settings)
    {
        var (email, json) = (Email(), Json());
        var days = new Option<int>("--days")
        {
            Description = "How long Pro stays open, from now on.",
            Required = true,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, out var number) && number is > 0 and <= Grants.MaxDays)
                {
                    return number;
                }

                result.AddError($"--days is a whole number from 1 to {Grants.MaxDays}.");
                return 0;
            },
        };
        var reason = new Option<string>("--reason") { Description = "Why; the member reads it too.", Required = true };
        reason.Validators.Add(result =>
        {
            if (
                result.GetValue(reason)?.Trim() is not { Length: > 0 and <= Grants.MaxReason } text
                || text.Any(char.IsControl)
            )
            {
                result.AddError($"--reason is one line of 1 to {Grants.MaxReason} characters.");
            }
        });
        var verb = new Command("grant", "Opens Pro to the member with that address.") { email, days, reason, json };
        verb.SetAction(
            (p, cancel) =>
                MemberGrantCommand.RunAsync(
                    settings,
                    p.GetValue(email)!,
                    p.GetValue(days),
                    p.GetValue(reason)!.Trim(),
                    p.GetValue(json),
                    cancel
                )
        );
        return verb;
    }

    private static Argument<string> Email()
    {
        var email = new Argument<string>("email") { Description = "The member's e-mail address." };
        email.Validators.Add(result =>
        {
            if (!Mailer.CanReach(result.GetValue(email)))
            {
                result.AddError("The first argument is an e-mail address, such as ada@example.org.");
            }
        });
        return email;
    }

    private static Option<bool> Json() => new("--json") { Description = "Prints the result as JSON." };
}
