using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering;

/// <summary>Everything rendering logs. Never a word of the text: it may be locked or a member's.</summary>
internal static partial class Log
{
    [LoggerMessage(
        Events.TextOverLimits,
        LogLevel.Warning,
        "A text of {Characters} characters stays escaped source: over the limits"
    )]
    public static partial void TextTooLong(ILogger logger, int characters);

    // What time ran out for is rendered again later, by a caller that waits for it or in the background: no cause for alarm.
    [LoggerMessage(
        Events.TextTookTooLong,
        LogLevel.Information,
        "A text of {Characters} characters took too long and stays escaped source"
    )]
    public static partial void TextTooSlow(ILogger logger, int characters);

    [LoggerMessage(
        Events.TextFailed,
        LogLevel.Warning,
        "A text of {Characters} characters could not be rendered ({Error}) and stays escaped source"
    )]
    public static partial void TextFailed(ILogger logger, int characters, string error);

    [LoggerMessage(
        Events.MathematicsLoaded,
        LogLevel.Information,
        "A mathematics engine was loaded in {Milliseconds} ms"
    )]
    public static partial void EngineLoaded(ILogger logger, long milliseconds);

    [LoggerMessage(Events.MathematicsDropped, LogLevel.Information, "An idle mathematics engine was dropped")]
    public static partial void EngineDropped(ILogger logger);

    [LoggerMessage(Events.MathematicsNotLoaded, LogLevel.Error, "A mathematics engine could not be loaded")]
    public static partial void EngineNotLoaded(ILogger logger, Exception error);

    [LoggerMessage(
        Events.MathematicsFailed,
        LogLevel.Error,
        "A mathematics engine failed ({Error}) on a formula of {Characters} characters and is replaced"
    )]
    public static partial void EngineFailed(ILogger logger, string error, int characters);

    [LoggerMessage(
        Events.FormulaTooSlow,
        LogLevel.Information,
        "A formula of {Characters} characters was not set in time and stays escaped source"
    )]
    public static partial void FormulaTooSlow(ILogger logger, int characters);
}
