using InterviewPrep.Data;

namespace InterviewPrep.Authoring.Lists;

/// <summary>The conditions of a shelf as SQL over <c>questions q</c>. Values travel as parameters only.</summary>
internal sealed class ShelfFilter
{
    private readonly List<string> conditions = ["true"];
    private readonly List<Action<SqlBatch>> values = [];

    /// <summary>What follows <c>where</c>.</summary>
    public string Where => string.Join(" and ", conditions);

    public static ShelfFilter Of(ShelfQuery query)
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
        filter.AddText(
            query.Topic,
            "topic",
            "q.id in (select k.question_id from question_topics k join topics t on t.id = k.topic_id where t.slug = @topic)"
        );
        if (query.Check is { } check)
        {
            filter.conditions.Add(Checked(check));
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

    private static string Checked(ShelfCheck check) =>
        check switch
        {
            ShelfCheck.Held => "q.held_status is not null",
            ShelfCheck.Findings => "q.id in (select f.question_id from lint_findings f)",
            ShelfCheck.Clean => "not exists (select 1 from lint_findings f where f.question_id = q.id)",
            _ => "q.id in (select f.question_id from flags f where f.resolved_at is null)",
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
