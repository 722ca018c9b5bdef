using System.Globalization;
using InterviewPrep.Community.Moderation;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Moderation;

/// <summary>The queue's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class QueueForm
{
    [FromQuery(Name = "type")]
    public string? Type { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public WaitingKind? Kind => ListAddress.Word<WaitingKind>(Type);

    /// <summary>The entry that the page follows.</summary>
    public WaitingPlace Place =>
        After?.Split('.') is [var at, var kind, var id]
        && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
        && ticks > 0
        && ticks < DateTime.MaxValue.Ticks
        && Enum.TryParse<WaitingKind>(kind, out var known)
        && Enum.IsDefined(known)
        && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), known, number)
            : WaitingPlace.Start;

    /// <summary>The address of one kind, or of everything that waits.</summary>
    public static string Of(WaitingKind? kind) =>
        $"{AdminAccess.Path}/moderation{(kind is null ? "" : $"?type={$"{kind}".ToLowerInvariant()}")}";

    /// <summary>The page that follows an entry.</summary>
    public string Next(WaitingPlace last) => Address($"{last.At.UtcTicks}.{(int)last.Kind}.{last.Id}", handler: null);

    /// <summary>Where an action of this page is sent.</summary>
    public string Act(string handler) => Address(After, handler);

    /// <summary>This page.</summary>
    public string Here => Address(After, handler: null);

    private string Address(string? after, string? handler) =>
        ListAddress.Of(
            "moderation",
            ("handler", handler),
            ("type", Kind is { } kind ? $"{kind}".ToLowerInvariant() : null),
            ("after", after)
        );
}
