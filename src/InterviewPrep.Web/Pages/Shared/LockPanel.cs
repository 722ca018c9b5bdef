namespace InterviewPrep.Web.Pages.Shared;

/// <summary>What is locked, what is inside, and what opens it. One primary action; holds no locked text.</summary>
/// <param name="Title">For example "The sample answer is part of Pro".</param>
/// <param name="Inside">What opening gives, one line each: "4 sections, 620 words".</param>
/// <param name="Action">The primary action's words.</param>
/// <param name="Path">Where the action leads; with <paramref name="Posts"/> it is posted to.</param>
public sealed record LockPanel(string Title, IReadOnlyList<string> Inside, string Action, string Path)
{
    /// <summary>Whether the action is a form post, as unlocking is; it needs a page that is not cached.</summary>
    public bool Posts { get; init; }

    /// <summary>What it costs, or what is left: "Pro is $12 a month; cancel at any time."</summary>
    public string? Note { get; init; }

    public string? OtherAction { get; init; }

    public string? OtherPath { get; init; }
}
