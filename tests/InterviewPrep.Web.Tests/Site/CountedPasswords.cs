using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>The framework's own hasher, with a count of what it was asked to verify.</summary>
internal sealed class CountedPasswords : IPasswordHasher<Member>
{
    private readonly PasswordHasher<Member> hasher = new();
    private int verified;

    public int Verified => verified;

    public string HashPassword(Member user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Member user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verified);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
