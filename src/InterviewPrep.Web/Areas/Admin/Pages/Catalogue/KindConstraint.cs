using InterviewPrep.Authoring.Catalogue;

namespace InterviewPrep.Web.Areas.Admin.Pages.Catalogue;

/// <summary>Lets the word of a kind through, as in <c>/admin/topics</c>, and nothing else.</summary>
public sealed class KindConstraint : IRouteConstraint
{
    public const string Name = "catalogue";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => Find($"{values[routeKey]}") is not null;

    public static CatalogueKind? Find(string word)
    {
        var at = CatalogueWords.Kinds.Select(CatalogueWords.Word).ToList().IndexOf(word);
        return at < 0 ? null : CatalogueWords.Kinds[at];
    }
}
