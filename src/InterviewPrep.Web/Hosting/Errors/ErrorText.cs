using InterviewPrep.Members;

namespace InterviewPrep.Web.Hosting.Errors;

/// <summary>What is said for a status: what happened, and what to do now.</summary>
internal sealed record ErrorText(string Title, string Sentence)
{
    /// <summary>A form in good order that is refused all the same has an old token.</summary>
    public static readonly ErrorText OldForm = new(
        "That form was out of date",
        "You may have signed in or out in another tab. What you wrote is below: read it and send it again."
    );

    public static readonly ErrorText NotSaved = new(
        "That cannot be saved just now",
        "The site cannot write its data at the moment. What you wrote is below: send it again shortly."
    );

    private static readonly ErrorText Imitating = new(
        "You only look here",
        "You see the site as a member does. Nothing can be changed meanwhile, and the pages of the account are closed."
    );

    /// <summary>For this reader.</summary>
    public static ErrorText For(int status, HttpContext context) =>
        status == StatusCodes.Status403Forbidden && context.Features.Get<SignedInMember>()?.Imitation is not null
            ? Imitating
            : For(status);

    private static ErrorText For(int status) =>
        status switch
        {
            400 => new(
                "That request could not be read",
                "Something in it is not in the form we expect. Go back, reload the page and try again."
            ),
            401 => new("You are signed out", "Sign in, in a new tab if you like, then do it again."),
            403 => new(
                "That is not open to you",
                "Your account may not do this. If it should, ask whoever runs this site."
            ),
            404 => new(
                "There is nothing here",
                "The address may be mistyped, or what was here is gone. Search the questions instead."
            ),
            405 => new("That cannot be done here", "Go back, reload the page and try again."),
            408 => new("That took too long to arrive", "The connection was too slow. Try again."),
            409 => new(
                "Somebody was quicker",
                "This was changed in the meantime. Reload the page, see what is there now, and do it again."
            ),
            413 => new("That is too long", "It is larger than what is accepted here. Shorten it and send it again."),
            414 => new("That address is too long", "Remove some filters or shorten the search."),
            429 => new("That was too often", "Wait a moment, then go on."),
            503 => new(
                "We will be back in a moment",
                "The site cannot reach its data just now. Nothing is lost; try again shortly."
            ),
            < 500 => new("That request could not be answered", "Go back, reload the page and try again."),
            _ => new(
                "Something went wrong here",
                "It is our fault, and it was written down. Try again; if it happens again, tell us the trace below."
            ),
        };
}
