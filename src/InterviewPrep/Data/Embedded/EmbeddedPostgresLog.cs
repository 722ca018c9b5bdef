using Microsoft.Extensions.Logging;

namespace InterviewPrep.Data.Embedded;

internal static partial class EmbeddedPostgresLog
{
    [LoggerMessage(200, LogLevel.Information, "Creating a PostgreSQL {Version} database in {Folder}")]
    public static partial void Creating(this ILogger logger, string version, string folder);

    [LoggerMessage(201, LogLevel.Information, "PostgreSQL {Version} was started in {Folder} after {Milliseconds} ms")]
    public static partial void Started(this ILogger logger, string version, string folder, long milliseconds);

    [LoggerMessage(202, LogLevel.Information, "PostgreSQL {Version} was already running in {Folder}")]
    public static partial void Adopted(this ILogger logger, string version, string folder);

    [LoggerMessage(203, LogLevel.Information, "PostgreSQL in {Folder} was stopped")]
    public static partial void Stopped(this ILogger logger, string folder);

    [LoggerMessage(204, LogLevel.Information, "PostgreSQL in {Folder} keeps running for other processes")]
    public static partial void LeftRunning(this ILogger logger, string folder);

    [LoggerMessage(205, LogLevel.Warning, "PostgreSQL in {Folder} has gone away; starting it again")]
    public static partial void Lost(this ILogger logger, string folder);

    [LoggerMessage(206, LogLevel.Error, "PostgreSQL in {Folder} could not be started again; trying on")]
    public static partial void StillLost(this ILogger logger, string folder, Exception e);

    [LoggerMessage(207, LogLevel.Warning, "PostgreSQL in {Folder} could not be stopped in good order")]
    public static partial void NotStopped(this ILogger logger, string folder, Exception e);

    [LoggerMessage(208, LogLevel.Warning, "PostgreSQL in {Folder} is back")]
    public static partial void Back(this ILogger logger, string folder);
}
