namespace InterviewPrep;

/// <summary>Every event id that is logged; docs/operations.md says what each means to an operator.</summary>
public static class Events
{
    public const int RequestHandled = 100;
    public const int RequestFailed = 101;
    public const int DatabaseUnreachable = 102;
    public const int ListenerLost = 110;
    public const int StandbyLost = 111;
    public const int PlainHttpBehindHttps = 120;
    public const int PackAbsent = 130;
    public const int PackProgress = 131;
    public const int PackProblem = 132;
    public const int PackFilled = 133;
    public const int PackRunFailed = 134;
    public const int CountsNotRebuilt = 140;
    public const int SessionNotNoted = 150;

    public const int PostgresCreating = 200;
    public const int PostgresStarted = 201;
    public const int PostgresAdopted = 202;
    public const int PostgresStopped = 203;
    public const int PostgresLeftRunning = 204;
    public const int PostgresLost = 205;
    public const int PostgresStillLost = 206;
    public const int PostgresNotStopped = 207;
    public const int PostgresReturned = 208;

    public const int JobFailed = 300;
    public const int JobGivenUp = 301;
    public const int JobQueueUnreachable = 302;
    public const int RenderedAgain = 303;
    public const int ScheduledPublished = 304;
    public const int MailStaysHere = 310;

    public const int TextOverLimits = 3000;
    public const int TextTookTooLong = 3001;
    public const int TextFailed = 3002;
    public const int MathematicsLoaded = 3003;
    public const int MathematicsDropped = 3004;
    public const int MathematicsNotLoaded = 3005;
    public const int FormulaTooSlow = 3006;
    public const int MathematicsFailed = 3007;
}
