using System.Security.Cryptography;
using System.Text;

namespace InterviewPrep.Web.Hosting.Site;

/// <summary>The one inline script: it must run before the first paint, or a chosen theme would flash.</summary>
public static class ThemeScript
{
    public const string Text =
        "(()=>{const d=document.documentElement;d.dataset.js='';"
        + "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch{}})()";

    /// <summary>The source expression that allows this script, and only this one, in <c>script-src</c>.</summary>
    public static string CspHash { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
