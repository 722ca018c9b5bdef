using InterviewPrep.Packs.Yaml;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Questions;

/// <summary>The keys “status” and “publishAt”, which questions and guides share.</summary>
internal static class PublicationFacts
{
    public static Publication Publication(this YamlFields fields, string what, FileLog log)
    {
        var status = fields.Word<PublicationStatus>("status", log) ?? PublicationStatus.Draft;
        var at = fields.Time("publishAt", log);
        if (status == PublicationStatus.Scheduled && !fields.Has("publishAt"))
        {
            log.Error(
                fields.PlaceOf("status"),
                $"A scheduled {what} needs “publishAt”: add a time in UTC such as 2026-03-12T09:00:00Z."
            );
        }
        else if (status != PublicationStatus.Scheduled && fields.Has("publishAt"))
        {
            log.Error(
                fields.PlaceOf("publishAt"),
                "Only “status: scheduled” has “publishAt”: change the status or remove the time."
            );
            at = null;
        }

        return new(status, at);
    }
}
