using InterviewPrep.Members;
using InterviewPrep.Members.Records;
using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>The list's address as typed: a value that means nothing narrows nothing.</summary>
public sealed class MemberForm
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "role")]
    public string? Role { get; set; }

    [FromQuery(Name = "plan")]
    public string? Plan { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => Query() with { After = null, Before = null } != new MemberQuery();

    public MemberQuery Query() =>
        new()
        {
            Words = ListAddress.Short(Words, MemberQuery.MostWords),
            Role =
                new[] { MemberRole.Admin, MemberRole.Editor }.FirstOrDefault(r =>
                    r.Equals(Role, StringComparison.OrdinalIgnoreCase)
                ) ?? "",
            HasPro = Plan switch
            {
                "pro" => true,
                "free" => false,
                _ => null,
            },
            After = Guid.TryParse(After, out var after) ? after : null,
            Before = Guid.TryParse(Before, out var before) ? before : null,
        };

    /// <summary>The address of the list with these filters.</summary>
    public string Address(Guid? after = null, Guid? before = null) =>
        ListAddress.Of(
            "members",
            ("q", Words),
            ("role", Role),
            ("plan", Plan),
            ("after", $"{after}"),
            ("before", $"{before}")
        );
}
