using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;

namespace InterviewPrep.Packs.Questions;

/// <summary>The keys of a question's front matter that hold lists.</summary>
internal sealed class FrontMatterLists(YamlFields fields, SlugIndex slugs, PlaceMap places, FileLog log)
{
    public IReadOnlyList<AskedFact> Asked()
    {
        var asked = new List<AskedFact>();
        foreach (var (entry, _) in Entries("asked", "a report", QuestionKeys.Asked))
        {
            var company = Required(entry, "company") ? entry.Slug("company", log) : null;
            var source = Required(entry, "source") ? entry.Address("source", log) : null;
            var date = Required(entry, "date") ? entry.Date("date", log) : null;
            if (company is not null)
            {
                slugs.Check(SlugSpace.Company, company, entry.PlaceOf("company"), log);
            }

            if (company is not null && source is not null && date is not null)
            {
                asked.Add(new(company, source, date.Value));
            }
        }

        return asked;
    }

    public IReadOnlyList<KeyTopic> Topics()
    {
        var topics = new List<KeyTopic>();
        foreach (var node in fields.Items("topics", 20))
        {
            var topic = node is YamlMap map ? Topic(map) : Topic(node, fields.Slug(node, "topics", log), null);
            if (topic is null)
            {
                continue;
            }

            if (topics.Exists(t => t.Topic == topic.Topic))
            {
                log.Error(node.At, $"The topic “{topic.Topic}” stands twice: keep one.");
                continue;
            }

            places.Set($"topics[{topics.Count}]", node.At);
            topics.Add(topic);
        }

        return topics;
    }

    public IReadOnlyList<string> Related(string self)
    {
        var related = new List<string>();
        foreach (var node in fields.Items("related", 20))
        {
            if (fields.Slug(node, "related", log) is not { } slug)
            {
                continue;
            }

            if (slug == self || related.Contains(slug, StringComparer.Ordinal))
            {
                log.Error(
                    node.At,
                    slug == self
                        ? "A question is not related to itself: remove it."
                        : $"“{slug}” stands twice in “related”: keep one."
                );
                continue;
            }

            slugs.Check(SlugSpace.Question, slug, node.At, log);
            related.Add(slug);
        }

        return related;
    }

    public IReadOnlyList<RubricPoint> Rubric()
    {
        var rubric = new List<RubricPoint>();
        foreach (var (entry, at) in Entries("rubric", "a rubric item", QuestionKeys.Rubric))
        {
            places.Set($"rubric[{rubric.Count}]", at);
            var point = entry.Required("point", QuestionKeys.MaxSentence);
            var weight = entry.Number("weight", 1, 10) ?? QuestionKeys.DefaultWeight;
            rubric.Add(new(point, weight, Evidence(entry, $"rubric[{rubric.Count}]")));
        }

        return rubric;
    }

    public IReadOnlyList<WrongClaim> Pitfalls()
    {
        var pitfalls = new List<WrongClaim>();
        foreach (var (entry, at) in Entries("pitfalls", "a pitfall", QuestionKeys.Pitfall))
        {
            places.Set($"pitfalls[{pitfalls.Count}]", at);
            var claim = entry.Required("claim", QuestionKeys.MaxSentence);
            var correction = entry.Required("correction", QuestionKeys.MaxSentence);
            pitfalls.Add(new(claim, correction, Evidence(entry, $"pitfalls[{pitfalls.Count}]")));
        }

        return pitfalls;
    }

    private IReadOnlyList<string> Evidence(YamlFields entry, string part)
    {
        if (!entry.Has("evidence"))
        {
            log.Error(entry.At, "The key “evidence” is missing: list the ways in which different people would say it.");
            return [];
        }

        var evidence = entry.PlacesOf("evidence");
        for (var i = 0; i < evidence.Count; i++)
        {
            places.Set($"{part}.evidence[{i}]", evidence[i]);
        }

        return entry.Texts("evidence", YamlLimits.ShortList, QuestionKeys.MaxEvidence);
    }

    private KeyTopic? Topic(YamlMap map)
    {
        var entry = new YamlFields(map, "a topic of a question", QuestionKeys.Topic, log);
        var shownAs = entry.Text("as", YamlLimits.Name);
        return Required(entry, "topic") ? Topic(map, entry.Slug("topic", log), shownAs) : null;
    }

    private KeyTopic? Topic(YamlNode node, string? slug, string? shownAs)
    {
        if (slug is null)
        {
            return null;
        }

        slugs.Check(SlugSpace.Topic, slug, node.At, log);
        return new(slug, shownAs);
    }

    private bool Required(YamlFields entry, string key)
    {
        if (!entry.Has(key))
        {
            log.Error(entry.At, $"The key “{key}” is missing: add a line “{key}: …”.");
        }

        return entry.Has(key);
    }

    private IEnumerable<(YamlFields Entry, Place At)> Entries(string key, string what, IReadOnlyList<string> keys)
    {
        foreach (var node in fields.Items(key, QuestionKeys.MaxItems))
        {
            if (node is YamlMap map)
            {
                yield return (new(map, what, keys, log), map.At);
            }
            else
            {
                log.Error(node.At, $"This is not {what}: write “- {keys[0]}: …” and its other keys below.");
            }
        }
    }
}
