namespace InterviewPrep.Authoring.Editing;

/// <summary>What a question can be filed under, by slug and name.</summary>
public sealed record EditChoices(
    IReadOnlyList<Choice> Categories,
    IReadOnlyList<Choice> Roles,
    IReadOnlyList<Choice> Rounds,
    IReadOnlyList<Choice> Companies,
    IReadOnlyList<Choice> Topics
);

/// <summary>One of them.</summary>
public sealed record Choice(string Slug, string Name);
