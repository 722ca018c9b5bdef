namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Nothing to show: what that means, and the one thing to do next.</summary>
public sealed record EmptyState(string Title, string Text, string? Action = null, string? Path = null);
