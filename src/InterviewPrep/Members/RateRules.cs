namespace InterviewPrep.Members;

/// <summary>Every limit on what somebody could abuse, in one place.</summary>
public static class RateRules
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Wrong passwords for one account from one address: whoever guesses elsewhere does not lock its owner out.</summary>
    public static readonly RateRule SignInAccount = new("sign-in-account", 10, QuarterHour);

    /// <summary>Wrong passwords for one account, from anywhere: against guessing from many addresses.</summary>
    public static readonly RateRule SignInAnywhere = new("sign-in-anywhere", 200, QuarterHour);

    /// <summary>Sign-ins, of whatever kind, from one address.</summary>
    public static readonly RateRule SignInAddress = new("sign-in-address", 60, QuarterHour);

    /// <summary>Codes of the second factor for one account.</summary>
    public static readonly RateRule SecondFactor = new("second-factor", 5, QuarterHour);

    /// <summary>Passwords asked again of somebody who is signed in, for one account.</summary>
    public static readonly RateRule PasswordAgain = new("password-again", 10, QuarterHour);

    /// <summary>New accounts from one address.</summary>
    public static readonly RateRule SignUpAddress = new("sign-up-address", 20, Hour);

    /// <summary>Mails of any kind to one address of the post.</summary>
    public static readonly RateRule MailRecipient = new("mail-recipient", 6, Hour);

    /// <summary>Mails that one network address makes us send.</summary>
    public static readonly RateRule MailAddress = new("mail-address", 30, Hour);

    /// <summary>Links followed with a token in them, from one address.</summary>
    public static readonly RateRule LinkAddress = new("link-address", 60, QuarterHour);

    /// <summary>Clicks on "Unlock" by one member.</summary>
    public static readonly RateRule Unlock = new("unlock", 60, Hour);

    /// <summary>Answers and revisions submitted by one member: each is kept for good.</summary>
    public static readonly RateRule Submit = new("submit", 60, Hour);

    /// <summary>Answers that visitors without an account keep, from one address: each without a cookie is a new visitor.</summary>
    public static readonly RateRule VisitorAnswer = new("visitor-answer", 60, Hour);

    /// <summary>Previews by one member, or by visitors from one address: each is rendered.</summary>
    public static readonly RateRule Preview = new("preview", 200, QuarterHour);

    /// <summary>Exports of everything by one member.</summary>
    public static readonly RateRule Export = new("export", 10, Day);
}
