using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Members;

/// <summary>What Identity and the database say of a change.</summary>
internal static class IdentityOutcomes
{
    /// <exception cref="InvalidOperationException">The change was refused although its input had been checked.</exception>
    public static void Require(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
        }
    }

    /// <summary>Whether two requests wanted the same e-mail address at once.</summary>
    public static bool IsTakenAddress(this DbUpdateException e) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "members" };
}
