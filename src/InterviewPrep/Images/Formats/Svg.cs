using System.Globalization;
using System.Text;
using System.Xml;

namespace InterviewPrep.Images.Formats;

/// <summary>
/// Drawings in SVG, of which only shapes, texts and plain styles are taken: nothing that runs, loads or refers to anything
/// outside of the file. What passes is kept byte for byte.
/// </summary>
internal static class Svg
{
    public const string MediaType = "image/svg+xml";

    private const int MostElements = 5_000;
    private const int MostDepth = 30;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    public static CleanImage Read(ReadOnlySpan<byte> file)
    {
        using var text = new StringReader(Text(file));
        using var xml = XmlReader.Create(text, Settings);
        try
        {
            var (width, height) = Walk(xml);
            return new(MediaType, width, height, file.ToArray(), 0);
        }
        catch (XmlException error)
        {
            throw new BadImageException(
                "This is no well-formed XML, or it has a document type or entities, which are not taken: mend it or take them out.",
                Math.Max(1, error.LineNumber)
            );
        }
    }

    public static BadImageException Fault(XmlReader xml, string message) =>
        new(message, (xml as IXmlLineInfo)?.LineNumber ?? 1);

    private static string Text(ReadOnlySpan<byte> file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..])
        {
            throw new BadImageException("The drawing begins with a byte order mark: save it as UTF-8 without one.");
        }

        try
        {
            return Strict.GetString(file);
        }
        catch (ArgumentException)
        {
            throw new BadImageException("The drawing is not UTF-8: save it in that encoding.");
        }
    }

    private static (int Width, int Height) Walk(XmlReader xml)
    {
        var size = (Width: 0, Height: 0);
        var count = 0;
        var element = "";
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    element = xml.LocalName;
                    if (++count > MostElements || xml.Depth > MostDepth)
                    {
                        throw Fault(
                            xml,
                            $"The drawing has more than {MostElements:N0} elements, or more than {MostDepth} in each other: make it simpler."
                        );
                    }

                    size = count == 1 ? Size(xml) : size;
                    SvgNames.Check(xml, isRoot: count == 1);
                    break;
                case XmlNodeType.Text when element == "style":
                    SvgStyles.CheckSheet(xml, xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    element = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    break;
                case XmlNodeType.XmlDeclaration:
                    CheckDeclaration(xml);
                    break;
                default:
                    throw Fault(
                        xml,
                        "Comments, CDATA sections and processing instructions are not taken: take them out."
                    );
            }
        }

        return size;
    }

    // A browser goes by what is declared, and would read other letters than were looked at here.
    private static void CheckDeclaration(XmlReader xml)
    {
        if (xml.GetAttribute("encoding") is { } name && !name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw Fault(xml, "The drawing declares another encoding than UTF-8: save it in that encoding.");
        }
    }

    private static (int Width, int Height) Size(XmlReader root)
    {
        var numbers = (root.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (
            numbers is not [_, _, var across, var down]
            || !double.TryParse(across, NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            || !double.TryParse(down, NumberStyles.Float, CultureInfo.InvariantCulture, out var height)
            || !(width > 0 && height > 0 && width < int.MaxValue && height < int.MaxValue)
        )
        {
            throw Fault(
                root,
                "The drawing needs a viewBox with a width and a height, such as viewBox=\"0 0 640 360\"."
            );
        }

        var size = ((int)Math.Ceiling(width), (int)Math.Ceiling(height));
        ImageLimits.Check(size.Item1, size.Item2);
        return size;
    }
}
