using InterviewPrep.Community;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>How a reason to report something is said, to those who choose it and to those who read it.</summary>
internal static class FlagWords
{
    public static string Of(FlagReason reason) =>
        reason switch
        {
            FlagReason.WrongAnswer => "Something is wrong or out of date",
            FlagReason.Unclear => "It is unclear",
            FlagReason.Typo => "A typing error",
            FlagReason.BrokenFormatting => "Broken formatting or mathematics",
            FlagReason.Duplicate => "The same question exists already",
            FlagReason.Offensive => "Offensive",
            FlagReason.Spam => "Spam",
            _ => "Something else",
        };
}
