using System.ComponentModel.DataAnnotations;
using System.Globalization;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Settings;

/// <summary>The settings as typed: what is empty is the configuration's.</summary>
public sealed class SettingsForm
{
    private const string Number = "Free unlocks are a whole number from 0 to 1,000.";
    private const string Either = "Choose one of the two.";

    /// <summary>The save that this form began with.</summary>
    public int Version { get; set; }

    [PlainLine(ChosenSettings.LongestName, "A name")]
    public string? Name { get; set; }

    [PlainLine(ChosenSettings.LongestHeading, "A heading")]
    public string? CallHeading { get; set; }

    [PlainLine(ChosenSettings.LongestSentence, "A sentence")]
    public string? CallSentence { get; set; }

    // As text, so that what is no number is kept and explained.
    [RegularExpression(" *(1000|[0-9]{1,3}) *", ErrorMessage = Number)]
    public string? FreeUnlocks { get; set; }

    [Required(ErrorMessage = Either)]
    public Switch? SignUp { get; set; }

    [Required(ErrorMessage = Either)]
    public Switch? CommunityAnswers { get; set; }

    [Required(ErrorMessage = Either)]
    public Switch? Votes { get; set; }

    [Required(ErrorMessage = Either)]
    public Switch? InterviewReports { get; set; }

    [Required(ErrorMessage = Either)]
    public Switch? VisitorAnswers { get; set; }

    public static SettingsForm Of(ChosenSettings chosen, int version, SiteSettings defaults) =>
        new()
        {
            Version = version,
            Name = chosen.Name,
            CallHeading = chosen.CallHeading,
            CallSentence = chosen.CallSentence,
            FreeUnlocks = chosen.FreeUnlocksPerMonth?.ToString(CultureInfo.InvariantCulture),
            SignUp = On(chosen.IsSignUpOpen ?? defaults.IsSignUpOpen),
            CommunityAnswers = On(chosen.HasCommunityAnswers ?? defaults.HasCommunityAnswers),
            Votes = On(chosen.HasVotes ?? defaults.HasVotes),
            InterviewReports = On(chosen.HasInterviewReports ?? defaults.HasInterviewReports),
            VisitorAnswers = On(chosen.HasVisitorAnswers ?? defaults.HasVisitorAnswers),
        };

    public ChosenSettings Chosen() =>
        new()
        {
            Name = Typed(Name),
            CallHeading = Typed(CallHeading),
            CallSentence = Typed(CallSentence),
            FreeUnlocksPerMonth = Typed(FreeUnlocks) is { } number
                ? int.Parse(number, CultureInfo.InvariantCulture)
                : null,
            IsSignUpOpen = Off(SignUp),
            HasCommunityAnswers = Off(CommunityAnswers),
            HasVotes = Off(Votes),
            HasInterviewReports = Off(InterviewReports),
            HasVisitorAnswers = Off(VisitorAnswers),
        };

    private static Switch On(bool isOn) => isOn ? Switch.On : Switch.Off;

    // Everything is on by itself, so only off is a choice.
    private static bool? Off(Switch? value) => value == Switch.Off ? false : null;

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Which of two radio buttons is chosen.</summary>
public enum Switch
{
    On,
    Off,
}
