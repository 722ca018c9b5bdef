using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Finds every door that routing knows: each route, method, page handler and sample value.</summary>
internal sealed class DoorFinder(IServiceProvider services, SampleValues samples)
{
    private static readonly string[] EveryMethod = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

    private readonly PageLoader pages = services.GetRequiredService<PageLoader>();

    public async Task<IReadOnlyList<Door>> ListAsync()
    {
        var doors = new List<Door>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            var methods = await MethodsAsync(endpoint);
            doors.AddRange(
                from address in Addresses(endpoint.RoutePattern, route)
                from method in methods
                select new Door(route, method.Method, address + method.Query)
                {
                    IsFile = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null,
                }
            );
        }

        return [.. doors.Distinct()];
    }

    private async Task<IReadOnlyList<(string Method, string Query)>> MethodsAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return [("GET", "")];
        }

        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await pages.LoadAsync(page, endpoint.Metadata);
            var handlers = compiled
                .HandlerMethods.Where(h => h.Name is not null)
                .Select(h => (h.HttpMethod.ToUpperInvariant(), $"?handler={h.Name}"));
            return [.. EveryMethod.Select(m => (m, "")), .. handlers];
        }

        var named = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return [.. (named.Count > 0 ? named : EveryMethod).Select(m => (m, ""))];
    }

    private List<string> Addresses(RoutePattern pattern, string route)
    {
        var addresses = new List<string> { "" };
        foreach (var segment in pattern.PathSegments)
        {
            addresses = [.. from address in addresses from part in Parts(segment, route) select address + part];
        }

        return [.. addresses.Select(a => a.Length == 0 ? "/" : a)];
    }

    private List<string> Parts(RoutePatternPathSegment segment, string route)
    {
        var texts = new List<string> { "/" };
        var isOptional = false;
        foreach (var part in segment.Parts)
        {
            IReadOnlyList<string> values = part switch
            {
                RoutePatternLiteralPart literal => [literal.Content],
                RoutePatternSeparatorPart separator => [separator.Content],
                RoutePatternParameterPart parameter => samples.For(route, parameter.Name),
                _ => throw new InvalidOperationException($"{route} has a part of an unknown kind."),
            };
            isOptional |= part is RoutePatternParameterPart { IsOptional: true };
            texts = [.. from text in texts from value in values select text + value];
        }

        return isOptional ? [.. texts, ""] : texts;
    }
}
