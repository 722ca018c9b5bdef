using System.Text.Json;
using InterviewPrep.Members.Records;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>How the audit log says who did something, and to what.</summary>
public static class AuditWords
{
    public static string Actor(AuditLine line) =>
        line.ActorId is null ? "The site or its command line" : line.ActorName ?? Gone;

    public static string Subject(AuditLine line) => line.SubjectName ?? (line.MemberId is null ? line.Subject : Gone);

    /// <summary>Where the subject is looked at, or null.</summary>
    public static string? Path(AuditLine line) =>
        line.QuestionSlug is { } slug ? $"{AdminAccess.Path}/questions/{slug}"
        : line.GuideSlug is { } guide ? $"{AdminAccess.Path}/guides/{guide}"
        : line is { MemberId: { } id, SubjectName: not null } ? $"{AdminAccess.Path}/members/{id}"
        : null;

    /// <summary>Names and values of the detail; ids and dates as they are kept.</summary>
    public static IReadOnlyList<(string Name, string Value)> Details(AuditLine line)
    {
        if (line.Detail is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(line.Detail);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? [.. json.RootElement.EnumerateObject().Select(p => (p.Name, Plain(p.Value)))]
            : [("", Plain(json.RootElement))];
    }

    private static string Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Select(p => $"{p.Name} {Plain(p.Value)}")
            ),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
            _ => value.GetRawText(),
        };

    private const string Gone = "Somebody who has left";
}
