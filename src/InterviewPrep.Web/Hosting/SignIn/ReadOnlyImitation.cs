using InterviewPrep.Members;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Hosting.SignIn;

/// <summary>Whoever imitates a member looks and does nothing, and sees nothing of how the member signs in.</summary>
internal static class ReadOnlyImitation
{
    /// <summary>Where an imitation is ended.</summary>
    public const string Path = "/imitation";

    private const string SignOutPath = "/account/sign-out";

    public static void UseReadOnlyImitation(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<SignedInMember>() is not { Imitation: not null } || IsOpen(context.Request))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    private static bool IsOpen(HttpRequest request) =>
        Is(request, Path)
        || Is(request, SignOutPath)
        || Is(request, "/account")
        || (request.IsRead() && !request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase));

    private static bool Is(HttpRequest request, string path) =>
        (request.IsRead() || path != "/account")
        && string.Equals(request.Path.Value?.TrimEnd('/'), path, StringComparison.OrdinalIgnoreCase);
}
