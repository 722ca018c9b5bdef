using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>The statements that one context sends, without their values.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private readonly List<string> sent = [];
    private DbContext? watched;

    /// <summary>What the context sends while the act runs.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(DbContext context, Func<Task> act)
    {
        sent.Clear();
        watched = context;
        await act();
        watched = null;
        return [.. sent];
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command, eventData);
        return ValueTask.FromResult(result);
    }

    // The jobs of the host run beside the test, each in a context of its own.
    private void Keep(DbCommand command, CommandExecutedEventData data)
    {
        if (watched is not null && ReferenceEquals(data.Context, watched))
        {
            sent.Add(command.CommandText);
        }
    }
}
