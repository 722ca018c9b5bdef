using System.Security.Cryptography;
using System.Text;
using InterviewPrep.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>Identity's own store, save that recovery codes are kept as hashes: each is as good as a second factor.</summary>
public sealed class MemberStore(AppDbContext context, IdentityErrorDescriber? describer = null)
    : UserStore<Member, MemberRole, AppDbContext, Guid>(context, describer)
{
    // The names under which Identity's own store keeps recovery codes, and counts them.
    private const string Provider = "[AspNetUserStore]";
    private const string Codes = "RecoveryCodes";

    public override Task ReplaceCodesAsync(
        Member user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => KeepAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Member user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, Codes, cancellationToken) ?? "").Split(';').ToList();
        if (!kept.Remove(Hash(code)))
        {
            return false;
        }

        await KeepAsync(user, kept, cancellationToken);
        return true;
    }

    private Task KeepAsync(Member user, IEnumerable<string> hashes, CancellationToken cancel) =>
        SetTokenAsync(user, Provider, Codes, string.Join(';', hashes), cancel);

    // Some forty-five random bits a code, and a few tries an hour: a fast hash is enough.
    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
