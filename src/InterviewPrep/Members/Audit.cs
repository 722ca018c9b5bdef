using System.Text.Json;

namespace InterviewPrep.Members;

/// <summary>Makes rows of the audit log about members.</summary>
internal static class Audit
{
    /// <summary>Of something done to a question.</summary>
    public static AuditEntry OfQuestion(
        Guid? actor,
        string action,
        int question,
        DateTimeOffset at,
        object? detail = null
    ) => Of(actor, action, $"question:{question}", at, detail);

    /// <summary>Of something done to a guide.</summary>
    public static AuditEntry OfGuide(Guid? actor, string action, int guide, DateTimeOffset at, object? detail = null) =>
        Of(actor, action, $"guide:{guide}", at, detail);

    /// <summary>Of something done to an image, by the name under which it is served.</summary>
    public static AuditEntry OfImage(
        Guid actor,
        string action,
        string name,
        DateTimeOffset at,
        object? detail = null
    ) => Of(actor, action, $"image:{name}", at, detail);

    /// <summary>Of something done with packs.</summary>
    public static AuditEntry OfPack(Guid? actor, string action, DateTimeOffset at, object detail) =>
        Of(actor, action, "pack", at, detail);

    /// <param name="actor">The acting member, or null for the command line and the system.</param>
    /// <param name="action">What was done, such as <c>entitlement.granted</c>.</param>
    /// <param name="member">To whom.</param>
    /// <param name="at">When.</param>
    /// <param name="detail">Ids, dates and enum values; never names, addresses or text.</param>
    public static AuditEntry Of(Guid? actor, string action, Guid member, DateTimeOffset at, object? detail = null) =>
        Of(actor, action, $"member:{member}", at, detail);

    /// <summary>Of something done to a row of a table, such as <c>flag:7</c>.</summary>
    public static AuditEntry Of(Guid? actor, string action, string subject, DateTimeOffset at, object? detail) =>
        new()
        {
            At = at,
            ActorId = actor,
            Action = action,
            Subject = subject,
            Detail = detail is null ? null : JsonSerializer.Serialize(detail, JsonSerializerOptions.Web),
        };
}
