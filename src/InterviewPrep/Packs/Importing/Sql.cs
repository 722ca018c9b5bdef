using System.Data;
using Npgsql;

namespace InterviewPrep.Packs.Importing;

/// <summary>Statements of an import, in the transaction of its connection and without a time limit of their own.</summary>
internal sealed class Sql(NpgsqlConnection connection, CancellationToken cancel)
{
    public async Task<int> RunAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<T> OneAsync<T>(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return (T)(await command.ExecuteScalarAsync(cancel))!;
    }

    public async Task<List<T>> ListAsync<T>(string sql, Func<NpgsqlDataReader, T> read, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Fills a table by binary COPY.</summary>
    /// <param name="target">Table and columns, such as <c>pitfalls (question_id, position)</c>.</param>
    public async Task CopyAsync(string target, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {target} from stdin (format binary)",
            cancel
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var value in row)
            {
                await WriteAsync(copy, value);
            }
        }

        await copy.CompleteAsync(cancel);
    }

    private Task WriteAsync(NpgsqlBinaryImporter copy, object? value) =>
        value switch
        {
            null => copy.WriteNullAsync(cancel),
            string text => copy.WriteAsync(text, cancel),
            int number => copy.WriteAsync(number, cancel),
            long number => copy.WriteAsync(number, cancel),
            bool flag => copy.WriteAsync(flag, cancel),
            DateOnly date => copy.WriteAsync(date, cancel),
            DateTimeOffset time => copy.WriteAsync(time, cancel),
            byte[] bytes => copy.WriteAsync(bytes, cancel),
            string[] texts => copy.WriteAsync(texts, cancel),
            _ => throw new ArgumentException($"no column holds {value.GetType().Name}", nameof(value)),
        };

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        // An array of texts is an array of objects too: passed alone it is one value and not the list of values.
        foreach (var value in values is string[] ? [values] : values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
