using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace InterviewPrep.Members;

/// <summary>Tokens as they stand in links.</summary>
internal static class UrlToken
{
    public static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token, or an empty one, which nothing accepts, where the link was cut or changed.</summary>
    public static string Decode(string? encoded)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
