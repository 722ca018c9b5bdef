namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Numbers with their noun: a comma from 1,000, the singular at 1, and nothing hidden at 0.</summary>
internal static class Counted
{
    public static string Of(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";

    /// <summary>With a plus sign where the counting stopped.</summary>
    public static string Of(int count, string one, string many, bool isCapped) =>
        isCapped ? $"{count:N0}+ {many}" : Of(count, one, many);

    public static string UpVotes(int count) => Of(count, "up-vote", "up-votes");

    public static string DownVotes(int count) => Of(count, "down-vote", "down-votes");

    public static string Answers(int count) => Of(count, "submitted answer", "submitted answers");

    public static string Solved(int count) => $"{count:N0} solved";
}
