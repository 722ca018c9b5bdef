namespace InterviewPrep.Web.Areas.Admin.Pages.Images;

/// <summary>A file as it was sent. What the browser calls it and says of its type is not asked.</summary>
internal static class SentFile
{
    /// <summary>Null where none was chosen.</summary>
    public static async Task<byte[]?> ReadAsync(IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
        {
            return null;
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
