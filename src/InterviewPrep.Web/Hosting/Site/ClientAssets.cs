using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>Addresses of what the client build made.</summary>
public sealed class ClientAssets(IWebHostEnvironment environment)
{
    private const string Fonts = "/dist/fonts";
    private const string MathematicsFonts = "/dist/mathematics";

    /// <summary>The two faces that every page needs at once. Their names hold a hash that only the build knows.</summary>
    public IReadOnlyList<string> PreloadedFonts { get; } =
    [
        .. environment
            .WebRootFileProvider.GetDirectoryContents(Fonts)
            .Select(file => file.Name)
            .Where(name => name.EndsWith(".woff2", StringComparison.Ordinal) && name.Split('.')[0] is "sans" or "serif")
            .Select(name => $"{Fonts}/{name}"),
    ];

    /// <summary>The two faces that nearly every formula needs.</summary>
    public IReadOnlyList<string> FormulaFonts { get; } =
    [
        .. environment
            .WebRootFileProvider.GetDirectoryContents(MathematicsFonts)
            .Select(file => file.Name)
            .Where(name => name.Split('.')[0] is "KaTeX_Main-Regular" or "KaTeX_Math-Italic")
            .Where(name => name.EndsWith(".woff2", StringComparison.Ordinal))
            .Select(name => $"{MathematicsFonts}/{name}"),
    ];

    /// <summary>The fingerprinted address of an asset, for places where <c>~/</c> is not resolved.</summary>
    public static string Address(HttpContext context, string asset) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[asset] ?? asset);

    /// <summary>Fonts carry a hash in their names, so a browser never has to ask for one twice.</summary>
    public static Task KeepFonts(HttpContext context, RequestDelegate next)
    {
        if (
            context.Request.Path.StartsWithSegments(Fonts, StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments(MathematicsFonts, StringComparison.Ordinal)
        )
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
