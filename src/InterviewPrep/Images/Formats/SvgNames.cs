using System.Text.RegularExpressions;
using System.Xml;

namespace InterviewPrep.Images.Formats;

/// <summary>The elements and attributes that a drawing may have. What is not named here is refused.</summary>
internal static partial class SvgNames
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string OfNamespaces = "http://www.w3.org/2000/xmlns/";

    private static readonly HashSet<string> Elements = Words(
        "svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker linearGradient stop clipPath style"
    );

    private static readonly HashSet<string> Attributes = Words(
        """
        id class style d points x y x1 y1 x2 y2 dx dy cx cy r rx ry width height viewBox preserveAspectRatio transform pathLength
        fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit opacity color color-scheme display visibility overflow paint-order vector-effect
        shape-rendering text-rendering font-family font-size font-weight font-style font-variant text-anchor dominant-baseline
        alignment-baseline baseline-shift letter-spacing word-spacing rotate textLength lengthAdjust offset stop-color
        stop-opacity gradientUnits gradientTransform spreadMethod clip-path clip-rule clipPathUnits marker-start marker-mid
        marker-end markerWidth markerHeight markerUnits refX refY orient role aria-label aria-labelledby aria-describedby
        aria-hidden lang version href
        """
    );

    // What people read and browsers do not interpret.
    private static readonly HashSet<string> Texts = Words("aria-label");

    public static void Check(XmlReader xml, bool isRoot)
    {
        var name = xml.LocalName;
        if (xml.NamespaceURI != Namespace || xml.Prefix.Length > 0)
        {
            throw Svg.Fault(xml, $"“{xml.Name}” is no element of SVG, or lacks xmlns=\"{Namespace}\" at the top.");
        }

        if (!Elements.Contains(name) || isRoot != (name == "svg"))
        {
            throw Svg.Fault(xml, $"A drawing has no “{name}” here: take it out.");
        }

        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            CheckAttribute(xml, name);
        }

        xml.MoveToElement();
    }

    private static void CheckAttribute(XmlReader xml, string element)
    {
        if (xml is { Name: "xmlns", NamespaceURI: OfNamespaces, Value: Namespace })
        {
            return;
        }

        if (xml.Name != xml.LocalName || !Attributes.Contains(xml.Name))
        {
            throw Svg.Fault(xml, $"A drawing has no attribute “{xml.Name}”: take it out.");
        }

        if (xml.Name == "href" && (element != "linearGradient" || !Fragment().IsMatch(xml.Value)))
        {
            throw Svg.Fault(xml, "Only a gradient refers to another one, by href=\"#its-id\": take the reference out.");
        }

        if (xml.Name == "style")
        {
            SvgStyles.CheckDeclarations(xml, xml.Value);
        }
        else if (!Texts.Contains(xml.Name))
        {
            SvgStyles.CheckValue(xml, xml.Value);
        }
    }

    private static HashSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\A#[A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Fragment();
}
