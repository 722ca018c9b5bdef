using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Members;

/// <summary>What Identity and the database say of a change.</summary>
internal static class IdentityOutcomes
{
    /// <exception cref="InvalidOperationException">The change was refused although its input had been checked.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Another request changed the member in between, a double click most likely.</exception>
    public static void Require(this IdentityResult result)
    {
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
        {
            throw Overtaken();
        }

        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(e => e.Code)));
        }
    }

    /// <summary>For a change of Identity that gives nothing where another request came first.</summary>
    public static DbUpdateConcurrencyException Overtaken() => new("Another request changed the member in between.");

    /// <summary>Whether two requests wanted the same e-mail address at once.</summary>
    public static bool IsTakenAddress(this DbUpdateException e) =>
        e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "members" };
}
