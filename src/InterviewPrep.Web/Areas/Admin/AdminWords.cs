using InterviewPrep.Community.Moderation;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>How the area says what the code has names for.</summary>
public static class AdminWords
{
    public static string Of(PublicationStatus status) => status == PublicationStatus.Review ? "In review" : $"{status}";

    /// <summary>A kind of what waits for an editor.</summary>
    public static string Of(WaitingKind kind) =>
        kind switch
        {
            WaitingKind.Question => "Reports on questions",
            WaitingKind.Answer => "Reports on answers",
            WaitingKind.First => "First answers",
            WaitingKind.Asked => "Asked in interviews",
            _ => "Hidden answers",
        };

    /// <summary>One entry of that kind.</summary>
    public static string One(WaitingKind kind, WaitingAnswer? answer) =>
        kind switch
        {
            WaitingKind.Question => "Report on the question",
            WaitingKind.Answer => "Report on an answer",
            WaitingKind.First when answer?.HiddenAt is not null => "Hidden answer, revised",
            WaitingKind.First => "First public answer",
            WaitingKind.Asked => "I was asked this",
            _ => "Hidden answer",
        };
}
