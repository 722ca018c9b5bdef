namespace InterviewPrep.Web.Hosting;

/// <summary>Every event id that the site logs; docs/operations.md says what each means to an operator.</summary>
internal static class Events
{
    public const int RequestHandled = 100;
    public const int RequestFailed = 101;
    public const int DatabaseUnreachable = 102;
    public const int ListenerLost = 110;
    public const int PlainHttpBehindHttps = 120;
    public const int PackAbsent = 130;
    public const int PackProgress = 131;
    public const int PackProblem = 132;
    public const int PackFilled = 133;
    public const int CountsNotRebuilt = 140;
}
