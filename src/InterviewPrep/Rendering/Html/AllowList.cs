using System.Collections.Frozen;

namespace InterviewPrep.Rendering.Html;

/// <summary>The elements and attributes that may leave the renderer. What is not named here does not.</summary>
internal sealed class AllowList
{
    private readonly FrozenDictionary<string, FrozenSet<string>> elements;

    private AllowList(Dictionary<string, string> attributesByElement, string everywhere = "") =>
        elements = attributesByElement.ToFrozenDictionary(
            entry => entry.Key,
            entry => Words(entry.Value).Concat(Words(everywhere)).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>What Markdown and our additions to it become.</summary>
    public static AllowList Prose { get; } =
        new(
            new(StringComparer.Ordinal)
            {
                ["p"] = "class",
                ["br"] = "",
                ["hr"] = "",
                ["h1"] = "id class",
                ["h2"] = "id class",
                ["h3"] = "id class",
                ["h4"] = "id class",
                ["h5"] = "id class",
                ["h6"] = "id class",
                ["strong"] = "",
                ["em"] = "",
                ["del"] = "",
                ["sup"] = "",
                ["sub"] = "",
                ["code"] = "class",
                ["pre"] = "tabindex",
                ["blockquote"] = "",
                ["ul"] = "class",
                ["ol"] = "class start",
                ["li"] = "id class",
                ["input"] = "type checked disabled aria-label",
                ["table"] = "",
                ["thead"] = "",
                ["tbody"] = "",
                ["tr"] = "",
                ["th"] = "class",
                ["td"] = "class",
                ["a"] = "href title rel id class aria-label",
                ["img"] = "src alt title loading decoding",
                ["div"] = "class role aria-label tabindex",
                ["section"] = "id class aria-label",
                ["span"] = "class",
            }
        );

    /// <summary>What the mathematics engine writes: MathML for listeners, styled spans and SVG for eyes.</summary>
    public static AllowList Mathematics { get; } =
        new(
            new(StringComparer.Ordinal)
            {
                ["span"] = "aria-hidden",
                ["svg"] = "width height viewBox preserveAspectRatio aria-hidden",
                ["path"] = "d",
                ["line"] = "x1 y1 x2 y2 stroke-width",
                ["math"] = "display",
                ["semantics"] = "",
                ["annotation"] = "encoding",
                ["mrow"] = "",
                ["mi"] = "mathvariant",
                ["mn"] = "mathvariant",
                ["mo"] =
                    "mathvariant stretchy fence separator lspace rspace minsize maxsize symmetric accent largeop movablelimits form linebreak",
                ["mtext"] = "mathvariant",
                ["mspace"] = "width height depth linebreak mathbackground",
                ["mpadded"] = "width height depth lspace voffset mathbackground",
                ["mphantom"] = "",
                ["mstyle"] = "displaystyle scriptlevel mathcolor mathsize mathbackground",
                ["menclose"] = "notation",
                ["mfrac"] = "linethickness",
                ["msqrt"] = "",
                ["mroot"] = "",
                ["msub"] = "",
                ["msup"] = "",
                ["msubsup"] = "",
                ["munder"] = "accentunder",
                ["mover"] = "accent",
                ["munderover"] = "",
                ["mtable"] = "columnalign rowspacing columnspacing columnlines rowlines frame side width",
                ["mtr"] = "",
                ["mlabeledtr"] = "",
                ["mtd"] = "width",
            },
            "class style"
        );

    /// <summary>Whether the element may stay.</summary>
    public bool Allows(string element) => elements.ContainsKey(element);

    /// <summary>Whether the element may carry the attribute.</summary>
    public bool Allows(string element, string attribute) =>
        elements.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
