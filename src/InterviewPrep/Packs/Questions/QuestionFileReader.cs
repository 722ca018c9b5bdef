using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Questions;

/// <summary>Reads one question file: front matter, body, and whether its references lead anywhere.</summary>
internal sealed class QuestionFileReader
{
    private readonly FileLog log;
    private readonly SlugIndex slugs;
    private readonly PlaceMap places = new();

    private QuestionFileReader(FileLog log, SlugIndex slugs)
    {
        this.log = log;
        this.slugs = slugs;
    }

    /// <param name="log">Of this file; when it has errors already, the bytes are not looked at.</param>
    public static ParsedQuestion Read(byte[] bytes, SlugIndex slugs, FileLog log)
    {
        var path = log.Path;
        var reader = new QuestionFileReader(log, slugs);
        var file =
            !log.HasErrors && PackText.Decode(bytes, log) is { } text
                ? reader.Read(Path.GetFileNameWithoutExtension(path), text)
                : null;
        if (file is not null)
        {
            LinkCheck.Run(file.Pieces(), reader.places, slugs, log);
        }

        return new(path, bytes, file, reader.places, log);
    }

    private QuestionFile? Read(string slug, string text)
    {
        if (FrontMatter.Split(text, this.log) is not { } parts)
        {
            return null;
        }

        var node = YamlReader.Read(parts.Yaml, 1, this.log);
        var body = new QuestionBody(places, this.log).Read(parts.Body, parts.BodyLine);
        if (node is YamlMap map)
        {
            return Combine(slug, new(map, "a question", QuestionKeys.Question, this.log), body);
        }

        if (node is not null || !this.log.HasErrors)
        {
            this.log.Error(node?.At ?? new(2, 1), "The front matter holds keys with values: begin with “title: …”.");
        }

        return null;
    }

    private QuestionFile? Combine(string slug, YamlFields fields, BodyTexts body)
    {
        foreach (var key in QuestionKeys.Question.Where(fields.Has))
        {
            places.Set(key, fields.PlaceOf(key));
        }

        var lists = new FrontMatterLists(fields, this.slugs, places, this.log);
        var updated = fields.Has("updated") ? fields.Date("updated", this.log) : Missing(fields, "updated");
        var file = new QuestionFile
        {
            Slug = slug,
            Title = fields.Required("title", QuestionKeys.MaxTitle),
            Category = fields.Has("category") ? Category(fields) : Missing(fields),
            Difficulty = fields.Word<Difficulty>("difficulty", this.log),
            Role = Reference(fields, "role", SlugSpace.Role),
            Round = Reference(fields, "round", SlugSpace.Round),
            Company = Reference(fields, "company", SlugSpace.Company),
            Asked = lists.Asked(),
            Topics = lists.Topics(),
            Access = fields.Word<Access.AccessLevel>("access", this.log) ?? Access.AccessLevel.Pro,
            Publication = fields.Publication("question", this.log),
            Updated = updated ?? default,
            Minutes = fields.Number("minutes", 1, 10_080),
            Related = lists.Related(slug),
            Rubric = lists.Rubric(),
            Pitfalls = lists.Pitfalls(),
            Overview = body.Overview,
            Prompt = body.Prompt ?? "",
            Context = body.Context,
            Expectations = body.Expectations,
            Approach = body.Approach,
            FollowUps = body.FollowUps,
            SampleAnswer = body.SampleAnswer,
        };
        return file.Title.Length > 0 && file.Prompt.Length > 0 && updated is not null ? file : null;
    }

    private string Category(YamlFields fields)
    {
        var slug = fields.Slug("category", this.log);
        if (slug is not null)
        {
            this.slugs.CheckCategory(slug, isGuide: false, fields.PlaceOf("category"), this.log);
        }

        return slug ?? "";
    }

    private string? Reference(YamlFields fields, string key, SlugSpace space)
    {
        var slug = fields.Slug(key, this.log);
        if (slug is not null)
        {
            this.slugs.Check(space, slug, fields.PlaceOf(key), this.log);
        }

        return slug;
    }

    private string Missing(YamlFields fields)
    {
        this.log.Error(
            fields.At,
            "The key “category” is missing: add a line “category: …” with a slug of categories.yaml."
        );
        return "";
    }

    private DateOnly? Missing(YamlFields fields, string key)
    {
        this.log.Error(
            fields.At,
            $"The key “{key}” is missing: add a line “{key}: 2026-03-12” with the date of the last change."
        );
        return null;
    }
}
