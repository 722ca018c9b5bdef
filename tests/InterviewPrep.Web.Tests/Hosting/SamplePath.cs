using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace InterviewPrep.Web.Tests.Hosting;

/// <summary>An address of each route, with a value for each parameter. A parameter that is not known here fails the test.</summary>
internal static class SamplePath
{
    public static string Of(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        return '/'
            + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => Text(p, pattern)))));
    }

    /// <summary>The route as a person writes it: parameters without their constraints.</summary>
    public static string Template(RouteEndpoint endpoint) =>
        '/'
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(s =>
                string.Concat(
                    s.Parts.Select(p =>
                        p is RoutePatternParameterPart { Name: var n } ? $"{{{n}}}" : Text(p, endpoint.RoutePattern)
                    )
                )
            )
        );

    private static string Text(RoutePatternPart part, RoutePattern pattern) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Value(parameter.Name, pattern.RawText ?? ""),
            _ => throw new InvalidOperationException($"A part of {pattern.RawText} is of a new kind."),
        };

    private static string Value(string parameter, string route) =>
        parameter switch
        {
            "slug" when route.StartsWith("companies", StringComparison.OrdinalIgnoreCase) => "acme",
            "slug" when route.StartsWith("topics", StringComparison.OrdinalIgnoreCase) => "regularization",
            "slug" => OneQuestion.Slug,
            "name" => "none.png",
            "anchor" => OneQuestion.Anchor,
            "item" => "1",
            "kind" => "topics",
            "key" => "regularization",
            "id" when route.Contains("/members/", StringComparison.Ordinal) => $"{Guid.Empty}",
            "id" or "position" or "followUp" or "number" or "part" => "1",
            _ => throw new InvalidOperationException($"{route} has a parameter {parameter} without a sample value."),
        };
}
