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
    public override Task ReplaceCodesAsync(
        Member user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Member user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    // Fifty random bits a code, limited to a few tries an hour: a fast hash is enough.
    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant())));
}
