using System.Text.Json;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What a change of several questions came to, for the page that follows.</summary>
/// <param name="Undo">Takes it back, or null.</param>
/// <param name="Back">The list that it was done in.</param>
public sealed record BulkDone(
    string Sentence,
    int? Undo,
    string Back,
    IReadOnlyList<string> Held,
    IReadOnlyList<string> Refused
)
{
    private const string Key = "BulkDone";

    public static BulkDone Of(BulkResult result, string back, bool isUndone) =>
        new(
            $"{Counted.Of(result.Changed, "question", "questions")} changed{(isUndone ? " back" : "")}."
                + (
                    result.Refused.Count > 0
                        ? $" {Counted.Of(result.Refused.Count, "one", "others")} could not be:"
                        : ""
                ),
            isUndone ? null : result.Undo,
            back,
            result.Held,
            [.. result.Refused.Select(r => $"{r.Title}: {r.Why}")]
        );

    public void Keep(ITempDataDictionary data) => data[Key] = JsonSerializer.Serialize(this);

    /// <summary>What was kept, once.</summary>
    public static BulkDone? Take(ITempDataDictionary data) =>
        data[Key] is string json ? JsonSerializer.Deserialize<BulkDone>(json) : null;
}
