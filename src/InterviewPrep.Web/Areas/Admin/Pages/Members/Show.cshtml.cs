using InterviewPrep.Access;
using InterviewPrep.Members;
using InterviewPrep.Members.Records;
using InterviewPrep.Web.Hosting;
using InterviewPrep.Web.Hosting.SignIn;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace InterviewPrep.Web.Areas.Admin.Pages.Members;

/// <summary>One member: facts, what may be read and why, and what an administrator can do about it.</summary>
public sealed class ShowModel(
    MemberRecords records,
    Explanations explanations,
    Grants grants,
    Sessions sessions,
    SecondFactor secondFactor,
    MemberRoles roles,
    Imitations imitations,
    CurrentViewer viewer,
    CurrentEditor current,
    TimeProvider clock
) : PageModel
{
    private const string Stale =
        "Something was given or taken since this page was drawn. Look at it again, and then decide.";

    public MemberRecord Record { get; private set; } = null!;

    /// <summary>Whether administrators look at their own account.</summary>
    public bool IsOwn { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What was asked about, as typed.</summary>
    public string Question { get; private set; } = "";

    public Explanation? Explained { get; private set; }

    public GrantInput Grant { get; private set; } = new();

    public RevokeInput Revoke { get; private set; } = new();

    public ImitateInput Imitate { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, string? question, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        Question = (question ?? "").Trim();
        if (Question.Length is > 0 and <= 500)
        {
            Explained = await explanations.FindAsync(id, MemberWords.Slug(Question), cancel);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostGrantAsync(Guid id, GrantInput grant, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        var newest = grant.Newest;
        Grant = grant;
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var isGiven = await grants.GiveAsync(
            current.Require().MemberId,
            id,
            grant.Days!.Value,
            grant.Reason!.Trim(),
            newest,
            cancel
        );
        return isGiven
            ? Done(id, $"{Record.Name} has Pro for {Counted.Of(grant.Days.Value, "day", "days")}.")
            : await ConflictAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, RevokeInput revoke, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        Revoke = revoke;
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var actor = current.Require().MemberId;
        return await grants.RevokeAsync(actor, id, revoke.Grant, revoke.Reason!.Trim(), cancel)
            ? Done(id, "The grant is taken back.")
            : await ConflictAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostSignOutAsync(Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        var ended = await sessions.EndAllAsync(current.Require().MemberId, id, cancel);
        return Done(id, $"{Record.Name} is signed out of {Counted.Of(ended, "browser", "browsers")}.");
    }

    public async Task<IActionResult> OnPostSecondFactorAsync(Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        // Whoever found a signed-in browser would otherwise need nothing more: the account's own page asks for the password.
        if (IsOwn)
        {
            return Refuse("Switch your own second step off on your account's page.");
        }

        return await secondFactor.ResetAsync(current.Require().MemberId, id, cancel)
            ? Done(id, $"The second step of {Record.Name} is off, all browsers are signed out, and a letter says so.")
            : Refuse("The second step is not on.");
    }

    public async Task<IActionResult> OnPostImitateAsync(Guid id, ImitateInput imitate, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        Imitate = imitate;
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        var session = viewer.Member!.Session.Id;
        return await imitations.BeginAsync(current.Require().MemberId, session, id, imitate.Reason!.Trim(), cancel)
            ? this.SeeOther(ReadOnlyImitation.Path)
            : Refuse("Neither yourself nor anybody with a role is imitated.");
    }

    public async Task<IActionResult> OnPostGiveRoleAsync(Guid id, string? role, CancellationToken cancel) =>
        await ChangeRoleAsync(id, role, roles.GiveAsync, $"is {MemberWords.ARole(role ?? "")} now", cancel);

    public async Task<IActionResult> OnPostTakeRoleAsync(Guid id, string? role, CancellationToken cancel) =>
        await ChangeRoleAsync(id, role, roles.TakeAsync, $"is not {MemberWords.ARole(role ?? "")} any more", cancel);

    /// <summary>Whether one of the fields was refused, so that its form stands open.</summary>
    public bool HasError(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (ModelState[field]?.Errors.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<IActionResult> ChangeRoleAsync(
        Guid id,
        string? role,
        Func<Guid, Guid, string, CancellationToken, Task<RoleChange>> change,
        string said,
        CancellationToken cancel
    )
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        if (role is null || !MemberWords.Roles.Contains(role))
        {
            return Refuse("Choose one of the roles.");
        }

        return await change(current.Require().MemberId, id, role, cancel) switch
        {
            RoleChange.Done or RoleChange.AlreadySo => Done(id, $"{Record.Name} {said}."),
            RoleChange.Unconfirmed => Refuse(
                "The address is not confirmed, so whoever made the account may be somebody else. Give the role when it is."
            ),
            RoleChange.OwnRole => Refuse("Nobody takes their own role of an administrator. Ask another one."),
            _ => await ConflictAsync(id, cancel),
        };
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancel)
    {
        if (await records.FindAsync(id, cancel) is not { } record)
        {
            return false;
        }

        Record = record;
        IsOwn = id == current.Require().MemberId;
        Grant.Newest = record.Entitlements.Count > 0 ? record.Entitlements[0].Id : 0;
        return true;
    }

    private IActionResult Done(Guid id, string sentence)
    {
        this.Say(sentence);
        return this.SeeOther($"{AdminAccess.Path}/members/{id}");
    }

    private IActionResult Refuse(string sentence, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError("", sentence);
        return this.Refused(status);
    }

    // The page shows what is so now, and the next attempt goes by that.
    private async Task<IActionResult> ConflictAsync(Guid id, CancellationToken cancel)
    {
        if (!await ReadAsync(id, cancel))
        {
            return NotFound();
        }

        ModelState.Remove("Grant.Newest");
        return Refuse(Stale, StatusCodes.Status409Conflict);
    }
}
