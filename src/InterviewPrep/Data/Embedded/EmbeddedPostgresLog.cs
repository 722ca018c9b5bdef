using Microsoft.Extensions.Logging;

namespace InterviewPrep.Data.Embedded;

internal static partial class EmbeddedPostgresLog
{
    [LoggerMessage(
        Events.PostgresCreating,
        LogLevel.Information,
        "Creating a PostgreSQL {Version} database in {Folder}"
    )]
    public static partial void Creating(this ILogger logger, string version, string folder);

    [LoggerMessage(
        Events.PostgresStarted,
        LogLevel.Information,
        "PostgreSQL {Version} was started in {Folder} after {Milliseconds} ms"
    )]
    public static partial void Started(this ILogger logger, string version, string folder, long milliseconds);

    [LoggerMessage(
        Events.PostgresAdopted,
        LogLevel.Information,
        "PostgreSQL {Version} was already running in {Folder}"
    )]
    public static partial void Adopted(this ILogger logger, string version, string folder);

    [LoggerMessage(Events.PostgresStopped, LogLevel.Information, "PostgreSQL in {Folder} was stopped")]
    public static partial void Stopped(this ILogger logger, string folder);

    [LoggerMessage(
        Events.PostgresLeftRunning,
        LogLevel.Information,
        "PostgreSQL in {Folder} keeps running for other processes"
    )]
    public static partial void LeftRunning(this ILogger logger, string folder);

    [LoggerMessage(Events.PostgresLost, LogLevel.Warning, "PostgreSQL in {Folder} has gone away; starting it again")]
    public static partial void Lost(this ILogger logger, string folder);

    [LoggerMessage(
        Events.PostgresStillLost,
        LogLevel.Error,
        "PostgreSQL in {Folder} could not be started again; trying on"
    )]
    public static partial void StillLost(this ILogger logger, string folder, Exception e);

    [LoggerMessage(
        Events.PostgresNotStopped,
        LogLevel.Warning,
        "PostgreSQL in {Folder} could not be stopped in good order"
    )]
    public static partial void NotStopped(this ILogger logger, string folder, Exception e);

    [LoggerMessage(Events.PostgresReturned, LogLevel.Warning, "PostgreSQL in {Folder} is back")]
    public static partial void Back(this ILogger logger, string folder);
}
