using Microsoft.AspNetCore.Mvc;

namespace InterviewPrep.Web.Hosting.Errors;

internal static class ErrorsSetup
{
    public static void AddErrors(this WebApplicationBuilder builder) =>
        builder.Services.Configure<MvcOptions>(mvc => mvc.Filters.Add<RefusedForms>());

    /// <summary>Around everything that can fail, within the log and the headers.</summary>
    public static void UseErrors(this WebApplication app) => app.UseMiddleware<ErrorResponses>(app.EndpointSource());

    /// <summary>What no route names is not there; asking who the reader is would say that it might be.</summary>
    public static void UseNotFound(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    // The middleware is made before the endpoints are: it looks at them when it needs one.
    private static EndpointDataSource EndpointSource(this WebApplication app) =>
        app.Services.GetRequiredService<EndpointDataSource>();
}
