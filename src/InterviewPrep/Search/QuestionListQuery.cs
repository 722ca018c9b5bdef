using System.Collections.Immutable;
using System.Text;

namespace InterviewPrep.Search;

/// <summary>
/// The whole state of a list of questions, as its address holds it: filters (several values of one facet widen the list,
/// several facets narrow it), a search, an order and a page. Made by <see cref="QuestionListParser"/>.
/// </summary>
public sealed record QuestionListQuery
{
    /// <summary>Questions on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Longest search in characters.</summary>
    public const int MaxSearch = 200;

    /// <summary>Most values that one filter takes.</summary>
    public const int MaxValues = 20;

    /// <summary>Everything, newest first.</summary>
    public static QuestionListQuery All { get; } = new();

    /// <summary>Chosen slugs by facet; a facet without a choice has no entry.</summary>
    public ImmutableSortedDictionary<ListFacet, ImmutableSortedSet<string>> Filters { get; init; } =
        ImmutableSortedDictionary<ListFacet, ImmutableSortedSet<string>>.Empty;

    /// <summary>What was typed, trimmed; empty where nothing is searched.</summary>
    public string Search { get; init; } = "";

    /// <summary>The chosen order, or null for the usual one.</summary>
    public ListSort? ChosenSort { get; init; }

    /// <summary>One-based page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The row that this page begins after or ends before; the page number alone says the same, only more slowly.</summary>
    public ListCursor? Cursor { get; init; }

    public bool HasSearch => Search.Length > 0;

    /// <summary>The order in force: relevance for a search, newest otherwise, unless another one was chosen.</summary>
    public ListSort Sort => ChosenSort ?? UsualSort;

    /// <summary>The number of chosen filter values.</summary>
    public int Choices => Filters.Values.Sum(values => values.Count);

    /// <summary>Whether search engines should leave this list out: it is searched, or filtered twice or more.</summary>
    public bool IsTooNarrowToIndex => HasSearch || Choices > 1 || Filters.ContainsKey(ListFacet.Status);

    /// <summary>The order of a list where none was chosen.</summary>
    public ListSort UsualSort => HasSearch ? ListSort.Relevance : ListSort.Newest;

    public bool Has(ListFacet facet, string slug) =>
        Filters.TryGetValue(facet, out var chosen) && chosen.Contains(slug);

    public QuestionListQuery With(ListFacet facet, string slug) =>
        this with
        {
            Filters = Filters.SetItem(facet, Filters.GetValueOrDefault(facet, Slugs.None).Add(slug)),
            Page = 1,
        };

    public QuestionListQuery Without(ListFacet facet, string slug)
    {
        var rest = Filters.GetValueOrDefault(facet, Slugs.None).Remove(slug);
        return this with { Filters = rest.IsEmpty ? Filters.Remove(facet) : Filters.SetItem(facet, rest), Page = 1 };
    }

    public QuestionListQuery Without(ListFacet facet) => this with { Filters = Filters.Remove(facet), Page = 1 };

    /// <summary>The list without its search; relevance goes with it.</summary>
    public QuestionListQuery WithoutSearch() =>
        this with
        {
            Search = "",
            ChosenSort = ChosenSort is ListSort.Relevance ? null : ChosenSort,
            Page = 1,
        };

    public QuestionListQuery OnPage(int page, ListCursor? cursor = null) => this with { Page = page, Cursor = cursor };

    /// <summary>The one canonical query string, without a question mark; empty for <see cref="All"/>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (facet, slugs) in Filters)
        {
            foreach (var slug in slugs)
            {
                Append(text, Names.Of(facet), slug);
            }
        }

        if (HasSearch)
        {
            Append(text, "q", Search);
        }

        if (Sort != UsualSort)
        {
            Append(text, "sort", Names.Of(Sort));
        }

        if (Page > 1)
        {
            Append(text, "page", $"{Page}");
            if (Cursor is { } cursor)
            {
                Append(text, cursor.IsBefore ? "before" : "after", cursor.Slug);
            }
        }

        return text.ToString();
    }

    /// <summary>The address of this list below a path, such as <c>/questions?company=airbnb</c>.</summary>
    public string Address(string path = "/questions") => ToString() is { Length: > 0 } query ? $"{path}?{query}" : path;

    /// <summary>Lists are equal when their addresses are.</summary>
    public bool Equals(QuestionListQuery? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static void Append(StringBuilder text, string name, string value) =>
        text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));

    /// <summary>The words of addresses.</summary>
    internal static class Names
    {
        public static string Of(ListFacet facet) => facet.ToString().ToLowerInvariant();

        public static string Of(ListSort sort) => sort.ToString().ToLowerInvariant();
    }

    internal static class Slugs
    {
        /// <summary>Slugs sort by bytes, so that one choice has one address.</summary>
        public static ImmutableSortedSet<string> None { get; } =
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    }
}

/// <summary>A row that bounds a page far into a list, so that an index finds the page.</summary>
/// <param name="IsBefore">Whether the page ends before the row; otherwise it begins after it.</param>
public sealed record ListCursor(string Slug, bool IsBefore);
