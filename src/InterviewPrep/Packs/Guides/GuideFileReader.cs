using InterviewPrep.Access;
using InterviewPrep.Packs.Lists;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Guides;

/// <summary>Reads one guide: front matter, body, and whether its references lead anywhere.</summary>
internal sealed class GuideFileReader
{
    private readonly FileLog log;
    private readonly SlugIndex slugs;
    private readonly PlaceMap places = new();

    private GuideFileReader(FileLog log, SlugIndex slugs)
    {
        this.log = log;
        this.slugs = slugs;
    }

    /// <param name="log">Of this file; when it has errors already, the bytes are not looked at.</param>
    public static ParsedGuide Read(byte[] bytes, SlugIndex slugs, FileLog log)
    {
        var reader = new GuideFileReader(log, slugs);
        var file =
            !log.HasErrors && PackText.Decode(bytes, log) is { } text
                ? reader.Read(Path.GetFileNameWithoutExtension(log.Path), text)
                : null;
        if (file is not null)
        {
            LinkCheck.Run(file.Pieces(), reader.places, slugs, log);
            Citations.Check(file, reader.places, log);
        }

        return new(log.Path, bytes, file, reader.places, log);
    }

    private GuideFile? Read(string slug, string text)
    {
        if (FrontMatter.Split(text, this.log) is not { } parts)
        {
            return null;
        }

        var node = YamlReader.Read(parts.Yaml, 1, this.log);
        var body = new GuideBody(places, slugs, this.log).Read(parts.Body, parts.BodyLine);
        if (node is YamlMap map)
        {
            return Combine(slug, new(map, "a guide", GuideKeys.Guide, this.log), body);
        }

        if (node is not null || !this.log.HasErrors)
        {
            this.log.Error(node?.At ?? new(2, 1), "The front matter holds keys with values: begin with “title: …”.");
        }

        return null;
    }

    private GuideFile? Combine(string slug, YamlFields fields, GuideTexts body)
    {
        foreach (var key in GuideKeys.Guide.Where(fields.Has))
        {
            places.Set(key, fields.PlaceOf(key));
        }

        Require(fields, "access", "“access: free” or “access: pro”");
        Require(fields, "updated", "“updated: 2026-03-12” with the date of the last change");
        var lists = new GuideLists(fields, slugs, places, this.log);
        var file = new GuideFile
        {
            Slug = slug,
            Title = fields.Required("title", GuideKeys.MaxTitle),
            Summary = fields.Text("summary", GuideKeys.MaxSummary),
            Category = Category(fields),
            Tags = lists.Slugs("tags", SlugSpace.Topic, null),
            Access = fields.Word<AccessLevel>("access", this.log) ?? AccessLevel.Pro,
            Publication = fields.Publication("guide", this.log),
            Preview = fields.Number("preview", 1, GuideKeys.MaxSections),
            Companion = Companion(fields, slug),
            Related = lists.Slugs("related", SlugSpace.Guide, slug),
            Updated = fields.Date("updated", this.log) ?? default,
            References = lists.References(),
            Introduction = body.Introduction,
            Sections = body.Sections,
            Quiz = body.Quiz,
            Faq = body.Faq,
        };
        return file.Title.Length > 0 && fields.Has("updated") && fields.Has("access") ? file : null;
    }

    private void Require(YamlFields fields, string key, string line)
    {
        if (!fields.Has(key))
        {
            this.log.Error(fields.At, $"The key “{key}” is missing: add a line {line}.");
        }
    }

    private string? Category(YamlFields fields)
    {
        var slug = fields.Slug("category", this.log);
        if (slug is not null)
        {
            this.slugs.CheckCategory(slug, isGuide: true, fields.PlaceOf("category"), this.log);
        }

        return slug;
    }

    private string? Companion(YamlFields fields, string self)
    {
        var slug = fields.Slug("companion", this.log);
        if (slug == self)
        {
            this.log.Error(fields.PlaceOf("companion"), "A guide is not its own companion: name another guide.");
        }
        else if (slug is not null)
        {
            this.slugs.Check(SlugSpace.Guide, slug, fields.PlaceOf("companion"), this.log);
        }

        return slug;
    }
}
