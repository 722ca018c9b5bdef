namespace InterviewPrep.Web.Hosting.Requests;

/// <summary>Whether a request changes nothing.</summary>
internal static class Reading
{
    public static bool IsRead(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
