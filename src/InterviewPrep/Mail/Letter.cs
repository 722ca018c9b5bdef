namespace InterviewPrep.Mail;

/// <summary>A mail to one reader, in plain text.</summary>
/// <param name="To">An address as the member gave it.</param>
/// <param name="Subject">One line, never with anything that somebody typed.</param>
/// <param name="Text">Lines end with LF.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>A letter whose text ends as a text file does.</summary>
    public static Letter Of(string to, string subject, string text) =>
        new(to, subject, text.ReplaceLineEndings("\n") + "\n");
}
