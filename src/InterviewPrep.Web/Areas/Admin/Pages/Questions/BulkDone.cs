using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>What a change of several questions came to, for the page that follows.</summary>
/// <param name="Undo">Takes it back, or null.</param>
public sealed record BulkDone(int Changed, int Missing, bool IsUndone, int? Undo, FirstLines Held, FirstLines Refused)
{
    private const string Key = "BulkDone";
    private const int LongestTitle = 60;
    private const int LongestReason = 120;

    // It travels in a cookie, and a server turns away whoever sends too much of those: all of it has to stay below 1.5 KB there.
    private const int MostBytes = 620;

    // Letters of every language as they are: escaped, each would take six bytes.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static BulkDone Of(BulkResult result, bool isUndone) =>
        new(
            result.Changed,
            result.Missing,
            isUndone,
            isUndone ? null : result.Undo,
            Fitting(result.Held.Select(Title), RoomBeside(result.Refused.Count)),
            Fitting(
                result.Refused.Select(r => $"{Title(r.Title)}: {r.Why.CutTo(LongestReason, "…")}"),
                RoomBeside(result.Held.Count)
            )
        );

    public string Sentence =>
        $"{Counted.Of(Changed, "question", "questions")} changed{Back}."
        + (Missing > 0 ? $" {Missing} of those chosen {(Missing == 1 ? "is" : "are")} not there any more." : "")
        + (Refused.Count > 0 ? $" {Refused.Count} could not be changed{Back}:" : "");

    private string Back => IsUndone ? " back" : "";

    public void Keep(ITempDataDictionary data) =>
        data[Key] = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Plain));

    /// <summary>What was kept, once.</summary>
    public static BulkDone? Take(ITempDataDictionary data) =>
        data[Key] is string kept ? JsonSerializer.Deserialize<BulkDone>(Base64Url.DecodeFromChars(kept)) : null;

    private static int RoomBeside(int others) => others > 0 ? MostBytes / 2 : MostBytes;

    private static string Title(string title) => title.CutTo(LongestTitle, "…");

    private static FirstLines Fitting(IEnumerable<string> lines, int bytes)
    {
        string[] all = [.. lines];
        string[] first =
        [
            .. all.TakeWhile(line => (bytes -= JsonSerializer.SerializeToUtf8Bytes(line, Plain).Length + 1) >= 0),
        ];
        return new(first, all.Length - first.Length);
    }
}

/// <summary>As many of several lines as there is room for.</summary>
/// <param name="More">How many are left out.</param>
public sealed record FirstLines(IReadOnlyList<string> Lines, int More)
{
    public int Count => Lines.Count + More;
}
