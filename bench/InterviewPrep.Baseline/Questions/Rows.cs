namespace InterviewPrep.Baseline.Questions;

public sealed class Question
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public required string Description { get; set; }
    public required string Status { get; set; }
    public string? Difficulty { get; set; }
    public DateOnly UpdatedOn { get; set; }
    public string? OverviewHtml { get; set; }
    public required string PromptHtml { get; set; }
    public string? ContextHtml { get; set; }
    public required List<string> ExpectationsHtml { get; set; }
    public required List<string> ApproachHtml { get; set; }
    public int CategoryId { get; set; }
    public required Named Category { get; set; }
    public int? CompanyId { get; set; }
    public Company? Company { get; set; }
    public required QuestionCounts Counts { get; set; }
}

public sealed class Named
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
}

public sealed class Company
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
}

public sealed class QuestionCounts
{
    public int QuestionId { get; set; }
    public int UpVotes { get; set; }
    public int DownVotes { get; set; }
    public int Answers { get; set; }
    public int Solved { get; set; }
}

public sealed class Section
{
    public int QuestionId { get; set; }
    public int Position { get; set; }
    public required string Title { get; set; }
}

public sealed class SectionText
{
    public int QuestionId { get; set; }
    public required string Kind { get; set; }
    public int Position { get; set; }
    public required string Html { get; set; }
}

public sealed class Topic
{
    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }
}

public sealed class QuestionTopic
{
    public int QuestionId { get; set; }
    public int TopicId { get; set; }
    public required Topic Topic { get; set; }
    public int Position { get; set; }
}
