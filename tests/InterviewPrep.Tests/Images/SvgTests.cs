using System.Text;
using InterviewPrep.Images;
using Xunit;

namespace InterviewPrep.Tests.Images;

/// <summary>Which drawings are taken.</summary>
public sealed class SvgTests
{
    private const string Head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360.5\">\n";

    private const string Whole =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + Head
        + """
            <title>Two curves</title><desc>One rises &amp; one falls: see url(http://words) in text.</desc>
            <style>
              :root { --ink: #123; color-scheme: light dark }
              .line, text > tspan { stroke: var(--ink); fill: none; stroke-width: 2px }
              @media (prefers-color-scheme: dark) { :root { --ink: #eee } .line { stroke: rgb(200 210 220 / 0.9) } }
              @media (max-width: 30rem) { text { font-size: 20px } }
            </style>
            <defs>
              <linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>
              <linearGradient id="b" href="#a" gradientTransform="rotate(45)"/>
              <marker id="arrow" viewBox="0 0 4 4" refX="2" refY="2" orient="auto"><path d="M0 0L4 2L0 4z"/></marker>
              <clipPath id="clip"><rect width="10" height="10"/></clipPath>
            </defs>
            <g transform="translate(4 5)" clip-path="url(#clip)" style="opacity: 0.5; fill: url(#b)">
              <path class="line" d="M0 0C1 1 2 2 3 3" marker-end="url(#arrow)"/><circle cx="1" cy="1" r="1"/>
              <polyline points="0,0 1,1"/><text x="1" y="2" font-family="Inter, sans-serif">a<tspan dy="3">b</tspan></text>
            </g>
            </svg>
            """;

    [Fact]
    public void A_drawing_of_shapes_texts_and_plain_styles_is_kept_byte_for_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        var image = ImageReader.Clean(bytes);
        Assert.Equal(("image/svg+xml", 640, 361), (image.MediaType, image.Width, image.Height));
        Assert.Equal(bytes, image.Bytes);
        Assert.Equal(bytes, (ImageReader.Measure(bytes) with { Bytes = bytes }).Bytes);
    }

    /// <summary>Each stands in the second line of a drawing that is right otherwise.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>", "no “script”")]
    [InlineData("<foreignObject><p>x</p></foreignObject>", "no “foreignObject”")]
    [InlineData("<image href=\"#a\"/>", "no “image”")]
    [InlineData("<use href=\"#a\"/>", "no “use”")]
    [InlineData("<a href=\"#a\"><text>x</text></a>", "no “a”")]
    [InlineData("<animate attributeName=\"href\"/>", "no “animate”")]
    [InlineData("<svg viewBox=\"0 0 1 1\"/>", "no “svg”")]
    [InlineData("<filter id=\"f\"/>", "no “filter”")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "no “SCRIPT”")]
    [InlineData("<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>", "no element of SVG")]
    [InlineData("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>", "no element of SVG")]
    [InlineData("<rect onload=\"alert(1)\"/>", "no attribute “onload”")]
    [InlineData("<rect onClick=\"alert(1)\"/>", "no attribute “onClick”")]
    [InlineData(
        "<rect xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"javascript:alert(1)\"/>",
        "no attribute"
    )]
    [InlineData("<linearGradient id=\"g\" href=\"https://example.com/#g\"/>", "Only a gradient refers")]
    [InlineData("<rect href=\"#a\"/>", "Only a gradient refers")]
    [InlineData("<rect fill=\"url(https://example.com/)\"/>", "no addresses")]
    [InlineData("<rect fill=\"url(//example.com/x)\"/>", "loads nothing")]
    [InlineData("<rect fill=\"url('#a')\"/>", "loads nothing")]
    [InlineData("<rect fill=\"URL (x.svg#a)\"/>", "loads nothing")]
    [InlineData("<rect style=\"fill: image-set(x)\"/>", "loads nothing")]
    [InlineData("<rect style=\"fill: u\\72l(x)\"/>", "plain rules")]
    [InlineData("<style>@import \"x.css\";</style>", "plain rules")]
    [InlineData("<style>@import url(x.css);</style>", "plain rules")]
    [InlineData("<style>@font-face { font-family: x }</style>", "plain rules")]
    [InlineData("<style>.a { fill: red } @import 'x'; .b { fill: red }</style>", "plain rules")]
    [InlineData("<style>.a { background: url(x.png) }</style>", "loads nothing")]
    [InlineData("<style>.a { background: ur/**/l(x.png) }</style>", "plain rules")]
    [InlineData("<style>@media print { .a { fill: red }</style>", "plain rules")]
    [InlineData("<style>.a[href] { fill: red }</style>", "plain rules")]
    [InlineData("<style>.a { fill: red</style>", "plain rules")]
    [InlineData("<style><![CDATA[.a { fill: red }]]></style>", "Comments, CDATA")]
    [InlineData("<!-- a note -->", "Comments, CDATA")]
    [InlineData("<?xml-stylesheet href=\"x.css\"?>", "Comments, CDATA")]
    [InlineData("<text>&unknown;</text>", "well-formed")]
    [InlineData("<rect", "well-formed")]
    public void What_runs_loads_or_refers_to_the_outside_is_refused_at_its_line(string inside, string said)
    {
        var refused = Refuse($"{Head}{inside}\n</svg>");
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Line, 2, 3);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg>&b;</svg>", "document type")]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg/>", "document type")]
    [InlineData("<svg viewBox=\"0 0 1 1\"/>", "no element of SVG")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "needs a viewBox")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 10\"/>", "needs a viewBox")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1e9 1\"/>", "make it smaller")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 NaN 1\"/>", "needs a viewBox")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" onload=\"alert(1)\"/>", "“onload”")]
    [InlineData("<g xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><!--<svg--></g>", "no “g” here")]
    [InlineData(
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "another encoding"
    )]
    public void A_drawing_begins_as_one_and_has_a_size(string text, string said) =>
        Assert.Contains(said, Refuse(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_drawing_is_UTF_8_without_a_mark()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8])
        {
            byte[] marked = [.. encoding.GetPreamble(), .. encoding.GetBytes(Whole)];
            Assert.Contains(
                "byte order mark",
                Assert.Throws<BadImageException>(() => ImageReader.Clean(marked)).Message,
                StringComparison.Ordinal
            );
        }

        Assert.Throws<BadImageException>(() => ImageReader.Clean(Encoding.Unicode.GetBytes(Whole)));
        byte[] broken = [.. Encoding.UTF8.GetBytes(Head), 0xFF, .. "</svg>"u8];
        Assert.Contains(
            "not UTF-8",
            Assert.Throws<BadImageException>(() => ImageReader.Clean(broken)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_drawing_has_bounds()
    {
        Assert.Contains(
            "more than 5,000",
            Refuse(Head + string.Concat(Enumerable.Repeat("<g/>", 5_000)) + "</svg>").Message
        );
        Assert.Contains(
            "more than 30 in each other",
            Refuse(
                Head
                    + string.Concat(Enumerable.Repeat("<g>", 31))
                    + string.Concat(Enumerable.Repeat("</g>", 31))
                    + "</svg>"
            ).Message
        );
    }

    private static BadImageException Refuse(string text) =>
        Assert.Throws<BadImageException>(() => ImageReader.Clean(Encoding.UTF8.GetBytes(text)));
}
