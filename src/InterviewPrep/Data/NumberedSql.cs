using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace InterviewPrep.Data;

/// <summary>
/// A statement with parameters by number, as PostgreSQL takes it. Npgsql reads statements with names again at every
/// execution; here each is read once. The site has some hundreds of different ones: values never stand in them.
/// </summary>
/// <param name="Text">With <c>$1</c>, <c>$2</c> and so on.</param>
/// <param name="Names">What stands for them, in their order.</param>
internal sealed partial record NumberedSql(string Text, IReadOnlyList<string> Names)
{
    private static readonly ConcurrentDictionary<string, NumberedSql> Known = new(StringComparer.Ordinal);

    /// <param name="sql">With <c>@name</c>; a name may stand several times.</param>
    public static NumberedSql Of(string sql) => Known.GetOrAdd(sql, Read);

    private static NumberedSql Read(string sql)
    {
        var names = new List<string>();
        var text = Parameter()
            .Replace(
                sql,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    if (!names.Contains(name))
                    {
                        names.Add(name);
                    }

                    return $"${names.IndexOf(name) + 1}";
                }
            );
        return new(text, names);
    }

    // The operators @@ and @> are no names.
    [GeneratedRegex(@"(?<!@)@(?<name>[A-Za-z]\w*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
