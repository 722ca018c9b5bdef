using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace InterviewPrep.Search;

/// <summary>What an address asks for.</summary>
/// <param name="Query">As much of it as can be served.</param>
/// <param name="LeftOut">Parameters that mean nothing here, as typed and at most 60 characters each.</param>
/// <param name="Fault">A sentence where the address asks for more than a list can hold; then nothing is listed.</param>
public sealed record ParsedListQuery(QuestionListQuery Query, IReadOnlyList<string> LeftOut, string? Fault);

/// <summary>Reads a list's state from the parameters of an address. Foreign parameters are ignored.</summary>
public static class QuestionListParser
{
    private const int MostShown = 5;

    /// <summary>Reads the value of <c>?in=</c>, which is a query string of its own.</summary>
    public static ParsedListQuery Parse(string query) =>
        query.Length > 4_000 ? new(QuestionListQuery.All, [], null) : Parse(QueryHelpers.ParseQuery(query));

    /// <summary>Reads the parameters; a doubled one counts once where only one makes sense.</summary>
    public static ParsedListQuery Parse(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var query = QuestionListQuery.All;
        var leftOut = new List<string>();
        string? fault = null;
        foreach (var (key, values) in parameters)
        {
            if (Enum.TryParse<ListFacet>(key, ignoreCase: true, out var facet) && char.IsLetter(key[0]))
            {
                fault ??= Filter(ref query, facet, values, leftOut);
            }
            else if (key.Equals("q", StringComparison.OrdinalIgnoreCase))
            {
                query = query with { Search = SearchText.Clean(First(values)) };
            }
            else if (key.Equals("sort", StringComparison.OrdinalIgnoreCase) && First(values) is { Length: > 0 } sort)
            {
                query = query with { ChosenSort = Sort(sort, leftOut) };
            }
            else if (key.Equals("page", StringComparison.OrdinalIgnoreCase))
            {
                query = query with { Page = Page(First(values)) };
            }
            else if (key is "after" or "before" && First(values) is { Length: > 0 } slug && IsSlug(slug))
            {
                query = query with { Cursor = new ListCursor(slug, key == "before") };
            }
        }

        if (query.Search.Length > QuestionListQuery.MaxSearch)
        {
            fault ??=
                $"A search has at most {QuestionListQuery.MaxSearch} characters; this one has {query.Search.Length:N0}.";
        }

        if (!query.HasSearch && query.ChosenSort is ListSort.Relevance)
        {
            query = query with { ChosenSort = null };
        }

        return new(query, [.. leftOut.Take(MostShown)], fault);
    }

    private static string? Filter(
        ref QuestionListQuery query,
        ListFacet facet,
        StringValues values,
        List<string> leftOut
    )
    {
        foreach (var value in values.OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (!IsSlug(value))
            {
                leftOut.Add(SearchText.Shown($"{QuestionListQuery.Names.Of(facet)} {value}"));
                continue;
            }

            query = query.With(facet, value.ToLowerInvariant());
            if (query.Filters[facet].Count > QuestionListQuery.MaxValues)
            {
                query = query.Without(facet);
                return $"A filter takes at most {QuestionListQuery.MaxValues} values; this address has more of “{QuestionListQuery.Names.Of(facet)}”.";
            }
        }

        return null;
    }

    private static ListSort? Sort(string text, List<string> leftOut)
    {
        if (char.IsLetter(text[0]) && Enum.TryParse<ListSort>(text, ignoreCase: true, out var sort))
        {
            return sort;
        }

        leftOut.Add(SearchText.Shown($"sort {text}"));
        return null;
    }

    /// <summary>The page, or 0 for one that no list has.</summary>
    private static int Page(string text) =>
        text.Length == 0 ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page
        : 0;

    private static string First(StringValues values) => values.FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";

    private static bool IsSlug(string value) =>
        value.Length <= 100 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
