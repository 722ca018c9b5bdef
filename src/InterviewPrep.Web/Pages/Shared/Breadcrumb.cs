namespace InterviewPrep.Web.Pages.Shared;

/// <summary>One step of a breadcrumb; the step that is the page itself has no path.</summary>
public sealed record Breadcrumb(string Text, string? Path = null);
