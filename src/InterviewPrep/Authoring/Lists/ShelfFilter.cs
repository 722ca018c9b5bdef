using InterviewPrep.Data;

namespace InterviewPrep.Authoring.Lists;

/// <summary>The conditions of a shelf as SQL over the <c>q</c> of a source. Values travel as parameters only.</summary>
internal sealed class ShelfFilter
{
    private readonly List<string> conditions = ["true"];
    private readonly List<Action<SqlBatch>> values = [];

    /// <summary>What follows <c>where</c>.</summary>
    public string Where => string.Join(" and ", conditions);

    public static ShelfFilter Of(ShelfQuery query, ShelfSource source)
    {
        var filter = new ShelfFilter();
        if (query.Words.Trim() is { Length: > 0 } words)
        {
            filter.AddText(LikePattern.Containing(words), "words", "(q.title ilike @words or q.slug ilike @words)");
        }

        filter.AddText($"{query.Status}", "status", "q.status = @status");
        filter.AddText($"{query.Access}", "access", "q.access = @access");
        filter.AddText(
            query.Category,
            "category",
            "q.category_id = (select id from categories where slug = @category)"
        );
        filter.AddText(query.Company, "company", "q.company_id = (select id from companies where slug = @company)");
        filter.AddText(query.Topic, "topic", $"q.id in ({source.Topics})");
        if (query.Check is { } check)
        {
            filter.conditions.Add(Checked(check, source));
        }

        if (query.Months is { } months)
        {
            filter.conditions.Add("q.updated_on < current_date - make_interval(months => @months)");
            filter.values.Add(batch => batch.With("months", months));
        }

        return filter;
    }

    public SqlBatch Bind(SqlBatch batch)
    {
        values.ForEach(bind => bind(batch));
        return batch;
    }

    private static string Checked(ShelfCheck check, ShelfSource source) =>
        check switch
        {
            ShelfCheck.Held => "q.held_status is not null",
            ShelfCheck.Findings => $"q.id in ({source.Findings})",
            ShelfCheck.Clean => $"q.id not in ({source.Findings})",
            _ => $"q.id in ({source.Reported})",
        };

    private void AddText(string value, string name, string condition)
    {
        if (value.Length > 0)
        {
            conditions.Add(condition);
            values.Add(batch => batch.With(name, value));
        }
    }
}
