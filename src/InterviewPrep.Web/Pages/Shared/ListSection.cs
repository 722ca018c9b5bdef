using InterviewPrep.Search;

namespace InterviewPrep.Web.Pages.Shared;

/// <summary>The first page of a list under a heading of its own, with the way to the whole list and its filters.</summary>
public sealed record ListSection(string Heading, QuestionList List);
