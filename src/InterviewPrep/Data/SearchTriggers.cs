namespace InterviewPrep.Data;

/// <summary>
/// Keeps search_documents true to their questions whoever writes either, and facet_counts honest: a change of any
/// document marks the counts as stale, under a lock that their rebuilding takes exclusively.
/// </summary>
internal static class SearchTriggers
{
    /// <summary>Advisory lock: shared by changes of documents, exclusive for rebuilding the counts.</summary>
    public const long CountsLock = 439_720_568_180;

    public const string Sql = """
        create function fill_search_document() returns trigger language plpgsql as $$
        begin
            select case when q.status = 'Published' then q.published_at end, q.category_id, q.role_id, q.round_id,
                case q.difficulty when 'Easy' then 3 when 'Medium' then 2 when 'Hard' then 1 else 0 end,
                case q.access when 'Free' then 0 else 1 end,
                array(
                    select q.company_id where q.company_id is not null
                    union select a.company_id from asked_reports a where a.question_id = q.id
                    order by 1),
                array(
                    select k.topic_id from question_topics k where k.question_id = q.id
                    union
                    select t.parent_id from question_topics k join topics t on t.id = k.topic_id
                    where k.question_id = q.id and t.parent_id is not null
                    order by 1)
            into new.published_at, new.category_id, new.role_id, new.round_id, new.ease, new.access, new.company_ids, new.topic_ids
            from questions q where q.id = new.question_id;
            return new;
        end $$;
        create trigger search_documents_fill before insert or update on search_documents
            for each row execute function fill_search_document();

        create function refill_search_document() returns trigger language plpgsql as $$
        begin
            update search_documents set question_id = question_id where question_id = new.id;
            return null;
        end $$;
        create trigger questions_refill after update of
            status, published_at, category_id, role_id, round_id, company_id, difficulty, access on questions
            for each row
            when ((old.status, old.published_at, old.category_id, old.role_id, old.round_id, old.company_id, old.difficulty, old.access)
                is distinct from
                (new.status, new.published_at, new.category_id, new.role_id, new.round_id, new.company_id, new.difficulty, new.access))
            execute function refill_search_document();

        create function distrust_facet_counts() returns trigger language plpgsql as $$
        begin
            perform pg_advisory_xact_lock_shared(439720568180);
            delete from facet_counts where first = 0 and second = 0 and value = 0;
            return null;
        end $$;
        create trigger search_documents_distrust after insert or update or delete or truncate on search_documents
            for each statement execute function distrust_facet_counts();
        """;
}
