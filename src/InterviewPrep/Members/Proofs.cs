using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>What proves a member besides the password.</summary>
internal static class Proofs
{
    /// <summary>Drops the passkeys and, where asked, the secret and the recovery codes of the second step.</summary>
    public static async Task ForgetProofsAsync(
        this AppDbContext db,
        Guid member,
        bool alsoSecondStep,
        CancellationToken cancel
    )
    {
        await db.UserPasskeys.Where(p => p.UserId == member).ExecuteDeleteAsync(cancel);
        if (alsoSecondStep)
        {
            await db.UserTokens.Where(t => t.UserId == member).ExecuteDeleteAsync(cancel);
        }
    }
}
