using InterviewPrep.Data;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>For whoever runs the process: whether it lives, and whether it can serve.</summary>
internal static class Health
{
    public const string Path = "/health";

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet($"{Path}/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet($"{Path}/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        AppDbContext db,
        IHostApplicationLifetime lifetime,
        CancellationToken cancel
    )
    {
        var problem = lifetime.ApplicationStopping.IsCancellationRequested
            ? "stopping"
            : await DatabaseHealth.ProblemAsync(db, cancel);
        return problem is null
            ? Results.Text("ready")
            : Results.Text(problem, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
