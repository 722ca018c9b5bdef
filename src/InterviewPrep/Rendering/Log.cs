using Microsoft.Extensions.Logging;

namespace InterviewPrep.Rendering;

/// <summary>Everything rendering logs (event ids 3000 to 3099). Never a word of the text: it may be locked or a member's.</summary>
internal static partial class Log
{
    [LoggerMessage(
        3000,
        LogLevel.Warning,
        "A text of {Characters} characters stays escaped source: over the limit of {Limit}"
    )]
    public static partial void TextTooLong(ILogger logger, int characters, int limit);

    [LoggerMessage(3001, LogLevel.Error, "A text of {Characters} characters took too long and stays escaped source")]
    public static partial void TextTooSlow(ILogger logger, int characters);

    [LoggerMessage(
        3002,
        LogLevel.Warning,
        "A text of {Characters} characters could not be rendered ({Error}) and stays escaped source"
    )]
    public static partial void TextFailed(ILogger logger, int characters, string error);
}
