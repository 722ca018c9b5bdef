using InterviewPrep.Questions;

namespace InterviewPrep.Web.Areas.Admin;

/// <summary>How the area says what the code has names for.</summary>
public static class AdminWords
{
    public static string Of(PublicationStatus status) => status == PublicationStatus.Review ? "In review" : $"{status}";
}
