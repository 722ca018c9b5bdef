using InterviewPrep.Search;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A list of questions in the words of its page.</summary>
public sealed class QuestionListView(QuestionList list, ParsedListQuery asked)
{
    private static readonly ListFacet[] Column =
    [
        ListFacet.Status,
        ListFacet.Category,
        ListFacet.Difficulty,
        ListFacet.Topic,
        ListFacet.Company,
        ListFacet.Role,
        ListFacet.Round,
        ListFacet.Access,
    ];

    private const int FarPage = 40;

    public QuestionList List => list;

    public QuestionListQuery Query => list.Query;

    /// <summary>Why the address was refused, or null.</summary>
    public string? Fault => asked.Fault;

    /// <summary>What stands in the search box: what was typed, also where it was too long.</summary>
    public string Typed => asked.Query.Search;

    public bool IsBeyondEnd => list.Query.Page < 1 || list.Query.Page > list.Pages;

    public IReadOnlyList<string> LeftOut { get; } = [.. asked.LeftOut, .. list.LeftOut];

    public IEnumerable<FacetColumn> Facets =>
        from facet in Column
        join view in list.Facets on facet equals view.Facet
        select new FacetColumn(view, list.IsCapped);

    /// <summary>The chosen values with the list that each removal gives.</summary>
    public IEnumerable<Chip> Chips =>
        from view in list.Facets
        from value in view.Values
        where value.IsChosen
        select new Chip(value.Entry.Name, Query.Without(view.Facet, value.Entry.Slug).Address());

    /// <summary>Filters in force, a search not counted.</summary>
    public int Choices => Query.Choices;

    public string Count => Counted.Of(list.Total, "question", "questions", list.IsCapped);

    public string Heading =>
        Query.HasSearch ? $"Search: {SearchText.Shown(Query.Search)}"
        : Only is { } only ? HeadingFor(only)
        : "Questions";

    public string Title => Query.Page > 1 && !IsBeyondEnd ? $"{Heading}, page {Query.Page:N0}" : Heading;

    public IEnumerable<(ListSort Sort, string Name)> Sorts =>
        from sort in Enum.GetValues<ListSort>()
        where sort != ListSort.Relevance || Query.HasSearch
        select (sort, NameOf(sort));

    public Pager Pager => new(Query.Page, list.Pages, page => Query.OnPage(page, CursorTo(page)).Address());

    public QuestionRows Rows => new(list.Rows, Query);

    public string NameOf(Loosening loosening) =>
        loosening.Facet is { } facet
            ? $"{FacetColumn.NameOf(facet)}: {string.Join(" or ", ChosenOf(facet).Select(e => e.Name))}"
            : $"Search: {SearchText.Shown(Query.Search)}";

    /// <summary>Far into a list the next page begins where this one ends, so that nobody has to count up to it.</summary>
    private ListCursor? CursorTo(int page) =>
        page < FarPage || Query.Sort == ListSort.Relevance || list.Rows.Count == 0
            ? null
            : new ListCursor(list.Rows[page > Query.Page ? ^1 : 0].Slug, page < Query.Page);

    /// <summary>The one choice of a list that is narrowed by nothing else.</summary>
    private FacetEntry? Only => Choices == 1 ? ChosenOf(Query.Filters.Keys.Single()).SingleOrDefault() : null;

    private IEnumerable<FacetEntry> ChosenOf(ListFacet facet) =>
        list.Facets.Where(f => f.Facet == facet).SelectMany(f => f.Values).Where(v => v.IsChosen).Select(v => v.Entry);

    private static string HeadingFor(FacetEntry entry) =>
        entry.Facet switch
        {
            ListFacet.Company => $"Questions to practise for {entry.Name}",
            ListFacet.Category or ListFacet.Topic or ListFacet.Role => $"{entry.Name} interview questions",
            ListFacet.Status => $"Your {entry.Name.ToLowerInvariant()} questions",
            _ => $"{entry.Name} questions",
        };

    private static string NameOf(ListSort sort) =>
        sort switch
        {
            ListSort.Relevance => "Most relevant",
            ListSort.Newest => "Newest",
            ListSort.Solved => "Most solved",
            ListSort.Voted => "Most up-votes",
            _ => "Easiest first",
        };
}

/// <summary>A filter in force and the address of the list without it.</summary>
public sealed record Chip(string Name, string Path);
