namespace InterviewPrep.Web.Hosting.Errors;

internal static class ErrorsSetup
{
    /// <summary>Around everything that can fail, within the log and the headers.</summary>
    public static void UseErrors(this WebApplication app) => app.UseMiddleware<ErrorResponses>(app.EndpointSource());

    // The middleware is made before the endpoints are: it looks at them when it needs one.
    private static EndpointDataSource EndpointSource(this WebApplication app) =>
        app.Services.GetRequiredService<EndpointDataSource>();
}
