using InterviewPrep.Members;

namespace InterviewPrep.Web.Pages.Account;

public sealed class ResetModel(Passwords passwords, RateLimit limit) : NewPasswordPage(limit)
{
    protected override string? Next => null;

    protected override string BadLink =>
        "This link does not work any more: it is old, was used, or was cut off. Ask for another letter.";

    protected override Task<PasswordResult> StoreAsync(string password, CancellationToken cancel) =>
        passwords.ResetAsync(Member, Token, password, cancel);
}
