using Microsoft.AspNetCore.Http.Features;

namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>A page that takes files or a whole question: its form is read only after its reader was let in, so that nobody
/// else sends so much.</summary>
/// <param name="mostBytes">Longest body, with all that is around the files.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargeFormAttribute(int mostBytes) : Attribute
{
    public int MostBytes => mostBytes;

    public int MostFields { get; init; } = 10;

    /// <summary>Of one field that is no file, in characters.</summary>
    public int LongestField { get; init; } = 10_000;
}

internal static class LargeForms
{
    public static bool IsLargeForm(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>() is not null;

    /// <summary>Behind authorization; every other form was read before it. Files stay in memory and are written nowhere.</summary>
    public static void UseLargeForms(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (
                    context.GetEndpoint()?.Metadata.GetMetadata<LargeFormAttribute>() is { MostBytes: var most } large
                    && context.Request.HasFormContentType
                )
                {
                    if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
                    {
                        body.MaxRequestBodySize = most;
                    }

                    await context.Request.ReadFormAsync(
                        new FormOptions
                        {
                            MultipartBodyLengthLimit = most,
                            MemoryBufferThreshold = most,
                            ValueLengthLimit = large.LongestField,
                            ValueCountLimit = large.MostFields,
                            KeyLengthLimit = 200,
                        },
                        context.RequestAborted
                    );
                }

                await next(context);
            }
        );
}
