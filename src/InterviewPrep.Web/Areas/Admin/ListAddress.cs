using Microsoft.AspNetCore.Http.Extensions;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>The address of a list, which holds what narrows it; read leniently and written without what is empty.</summary>
internal static class ListAddress
{
    /// <summary>Below <see cref="AdminAccess.Path"/>.</summary>
    public static string Of(string page, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var parts = new QueryBuilder();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(name, value);
            }
        }

        return $"{AdminAccess.Path}/{page}{parts}";
    }

    /// <summary>What was typed, cut where it is too long to be meant.</summary>
    public static string Short(string? typed, int most) => (typed ?? "").Trim().CutTo(most);

    /// <summary>The value of that name in any case; null where there is none. Numbers are no names.</summary>
    public static T? Word<T>(string? typed)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => n.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : null;
}
