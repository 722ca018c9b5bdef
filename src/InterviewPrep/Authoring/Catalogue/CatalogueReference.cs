namespace InterviewPrep.Authoring.Catalogue;

/// <summary>A column that refers to entries of the catalogue.</summary>
internal sealed record CatalogueReference(CatalogueKind Kind, string Table, string Column)
{
    /// <summary>All of them: what is not here would be lost in a merge.</summary>
    public static IReadOnlyList<CatalogueReference> All { get; } =
    [
        new(CatalogueKind.Topics, "question_topics", "topic_id"),
        new(CatalogueKind.Topics, "guide_topics", "topic_id"),
        new(CatalogueKind.Topics, "topics", "parent_id"),
        new(CatalogueKind.Companies, "questions", "company_id"),
        new(CatalogueKind.Companies, "asked_reports", "company_id"),
        new(CatalogueKind.Companies, "interview_reports", "company_id"),
        new(CatalogueKind.Roles, "questions", "role_id"),
        new(CatalogueKind.Roles, "interview_reports", "role_id"),
        new(CatalogueKind.Rounds, "questions", "round_id"),
        new(CatalogueKind.Rounds, "interview_reports", "round_id"),
        new(CatalogueKind.Categories, "questions", "category_id"),
        new(CatalogueKind.Categories, "guides", "category_id"),
    ];

    public static IEnumerable<CatalogueReference> To(CatalogueKind kind) => All.Where(r => r.Kind == kind);

    /// <summary>Whether nothing refers to the entry <c>e</c>, as SQL.</summary>
    public static string NoneTo(CatalogueKind kind) =>
        string.Join(
            " and ",
            To(kind)
                .Select(r => $"not exists (select 1 from {r.Table} x where x.{r.Column} = e.id)")
                .DefaultIfEmpty("true")
        );

    /// <summary>Ids of the questions of the entry with an id, each once, as SQL.</summary>
    public static string Questions(CatalogueKind kind, string id) =>
        kind switch
        {
            CatalogueKind.Topics => $"select k.question_id as id from question_topics k where k.topic_id = {id}",
            CatalogueKind.Companies => $"select q.id from questions q where q.company_id = {id} "
                + $"union select a.question_id from asked_reports a where a.company_id = {id}",
            CatalogueKind.Roles => $"select q.id from questions q where q.role_id = {id}",
            CatalogueKind.Rounds => $"select q.id from questions q where q.round_id = {id}",
            CatalogueKind.Categories => $"select q.id from questions q where q.category_id = {id}",
            _ => "select 0 as id where false",
        };
}
