using InterviewPrep.Mail;
using InterviewPrep.Questions;

namespace InterviewPrep.Community.Moderation;

/// <summary>The wording of the mails about what an editor decided.</summary>
public sealed class ModerationLetters(SiteLinks links)
{
    /// <param name="question">Slug and title.</param>
    public Letter Hidden(string to, Named question, string reason) =>
        Letter.Of(
            to,
            $"Your answer at {links.SiteName} was hidden",
            $"""
            An editor hid your public answer to “{question.Name}”. Nobody but you reads it now. The reason:

            {reason}

            You can revise it: then an editor looks at it again, and it can be public.

            {links.To($"/questions/{question.Slug}")}
            """
        );

    /// <param name="question">Slug and title.</param>
    public Letter Shown(string to, Named question) =>
        Letter.Of(
            to,
            $"Your answer at {links.SiteName} is shown again",
            $"""
            An editor looked at your answer to “{question.Name}” again. It is no longer hidden: whoever you show it to can read it.

            {links.To($"/questions/{question.Slug}")}
            """
        );

    public Letter Warned(string to, string reason) =>
        Letter.Of(
            to,
            $"A warning from the editors of {links.SiteName}",
            $"""
            An editor warns you about what you did in public at {links.SiteName}:

            {reason}

            Nothing else follows from it now. Say that you have read it on your account's page: {links.To("/account")}
            """
        );

    public Letter Suspended(string to, DateTimeOffset until, string reason) =>
        Letter.Of(
            to,
            $"You are suspended at {links.SiteName}",
            $"""
            Until {until.UtcDateTime:MMMM d, yyyy, HH:mm} UTC you can read and practise in private at {links.SiteName}, but not publish, vote or report. The reason:

            {reason}

            It ends by itself.
            """
        );

    public Letter Lifted(string to) =>
        Letter.Of(
            to,
            $"You are no longer suspended at {links.SiteName}",
            $"An editor ended your suspension at {links.SiteName} early. You can publish, vote and report again."
        );
}
