using System.Globalization;
using System.Text;
using QRCoder;

namespace InterviewPrep.Web.Pages.Account;

/// <summary>Draws a QR code as one path, black on white in either theme: phones read no other.</summary>
internal static class QrCode
{
    public static string Svg(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return $"<svg class=\"qr\" role=\"img\" aria-label=\"QR code with the key below\" viewBox=\"0 0 {rows.Count} {rows.Count}\" "
            + $"shape-rendering=\"crispEdges\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"{path}\" fill=\"black\"/></svg>";
    }
}
