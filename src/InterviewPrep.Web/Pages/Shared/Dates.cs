namespace InterviewPrep.Web.Pages.Shared;

/// <summary>Dates as the site prints them.</summary>
internal static class Dates
{
    public static string Day(DateOnly date) => date.ToString("MMMM d, yyyy");

    public static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("MMMM d, yyyy");

    public static string Month(DateOnly date) => date.ToString("MMMM yyyy");

    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("MMMM d, yyyy, HH:mm 'UTC'");

    public static string Minute(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("MMMM d, yyyy, HH:mm");

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");

    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd");
}
