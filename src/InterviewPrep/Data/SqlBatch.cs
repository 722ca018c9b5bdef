using Npgsql;

namespace InterviewPrep.Data;

/// <summary>
/// Several statements in one round trip, their parameters shared by name. They see what the context's transaction did, if
/// one is open; without one they do without the context, whose model and services cost more than the statements.
/// </summary>
internal sealed class SqlBatch(AppDbContext db) : IAsyncDisposable
{
    private readonly NpgsqlBatch batch = new();
    private readonly List<NpgsqlParameter> shared = [];
    private NpgsqlConnection? own;

    /// <summary>A value that later statements use as <c>@name</c>.</summary>
    public SqlBatch With<T>(string name, T value)
        where T : notnull
    {
        shared.Add(new NpgsqlParameter<T>(name, value));
        return this;
    }

    /// <summary>Adds a statement; only the parameters it names are sent with it.</summary>
    public SqlBatch Add(string sql)
    {
        var statement = NumberedSql.Of(sql);
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var name in statement.Names)
        {
            var parameter = shared.Find(p => p.ParameterName == name)!.Clone();
            parameter.ParameterName = "";
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
        return this;
    }

    public async Task<NpgsqlDataReader> ReadAsync(CancellationToken cancel)
    {
        batch.Connection = db.OpenTransaction?.Connection ?? await OpenAsync(cancel);
        return await batch.ExecuteReaderAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await batch.DisposeAsync();
        await (own?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancel)
    {
        own = new NpgsqlConnection(db.Address);
        await SecondOpening.OpenAsync(own, cancel);
        return own;
    }
}

/// <summary>Reads rows by name-free position: the statements above each caller say what stands where.</summary>
internal static class SqlRows
{
    public static string? Text(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt32(column);

    public static DateTimeOffset? Instant(this NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>The rows of the current statement; moves on to the next statement.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> map,
        CancellationToken cancel
    )
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(map(reader));
        }

        await reader.NextResultAsync(cancel);
        return rows;
    }
}
