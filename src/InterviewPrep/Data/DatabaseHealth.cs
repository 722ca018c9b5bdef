using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Whether the database can serve the site.</summary>
public static class DatabaseHealth
{
    /// <summary>What is wrong, in words that tell a stranger nothing, or null.</summary>
    public static async Task<string?> ProblemAsync(AppDbContext db, CancellationToken cancel)
    {
        try
        {
            var readOnly = await db
                .Database.SqlQuery<string>($"select current_setting('transaction_read_only') as \"Value\"")
                .SingleAsync(cancel);
            return readOnly == "on" ? "database read-only" : null;
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or TimeoutException)
        {
            return "database unreachable";
        }
    }
}
