namespace InterviewPrep.Questions;

/// <summary>Markdown as typed beside the HTML made from it when it was written; reading never runs Markdown.</summary>
/// <param name="Markdown">The source, kept for ever.</param>
/// <param name="Html">Sanitised HTML made by the renderer version that the owning row names.</param>
public sealed record Prose(string Markdown, string Html);
