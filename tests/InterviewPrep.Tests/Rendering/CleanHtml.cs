using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

/// <summary>
/// What may reach a reader, written down a second time and read by a parser, so that a hole in the product's list shows.
/// </summary>
internal static class CleanHtml
{
    private const string Prose =
        "p br hr h1 h2 h3 h4 h5 h6 strong em del sup sub code pre blockquote ul ol li input table thead tbody tr th td a img div section span";

    private const string Mathematics =
        "svg path line math semantics annotation mrow mi mn mo mtext mspace mpadded mphantom mstyle menclose mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mlabeledtr mtd";

    private const string ProseAttributes =
        "id class href title rel aria-label aria-hidden tabindex role start type checked disabled src alt loading decoding style";

    private const string MathematicsAttributes =
        "width height viewBox preserveAspectRatio d x1 y1 x2 y2 stroke-width display encoding mathvariant stretchy fence separator lspace rspace minsize maxsize symmetric accent largeop movablelimits form linebreak depth mathbackground voffset displaystyle scriptlevel mathcolor mathsize notation linethickness accentunder columnalign rowspacing columnspacing columnlines rowlines frame side";

    private static readonly HashSet<string> Elements = [.. $"{Prose} {Mathematics}".Split(' ')];
    private static readonly HashSet<string> Attributes = [.. $"{ProseAttributes} {MathematicsAttributes}".Split(' ')];

    public static void Verify(string html)
    {
        var body = new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, Attributes);
                Verify(element, attribute);
            }
        }

        Assert.Empty(body.Descendants<IComment>());
    }

    private static void Verify(IElement element, IAttr attribute)
    {
        switch (attribute.Name)
        {
            case "href":
                Assert.Matches(@"\A(?:https?:|mailto:|[^:]*\z|[^:/?#]*[/?#])", attribute.Value.ToLowerInvariant());
                break;
            case "src":
                Assert.DoesNotMatch(@"\A(?:[^/?#]*:|[/\\]{2})", attribute.Value);
                break;
            case "style":
                Assert.True(element.Closest(".math") is not null, $"Style outside mathematics: {attribute.Value}");
                Assert.DoesNotContain("url", attribute.Value, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("fixed", attribute.Value, StringComparison.OrdinalIgnoreCase);
                break;
            case "type":
                Assert.Equal("checkbox", attribute.Value);
                break;
        }
    }
}
