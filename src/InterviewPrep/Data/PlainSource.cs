using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Connections outside of the pools for built-in types only: they skip the list of types that each source loads.</summary>
internal static class PlainSource
{
    public static NpgsqlDataSource For(string address)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(address) { Pooling = false };
        var builder = new NpgsqlDataSourceBuilder(unpooled.ConnectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}
