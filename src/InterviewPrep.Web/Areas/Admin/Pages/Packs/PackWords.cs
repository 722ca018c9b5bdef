using InterviewPrep.Packs.Importing;
using InterviewPrep.Packs.Uploads;

namespace InterviewPrep.Web.Areas.Admin.Pages.Packs;

/// <summary>How the pages about packs say what the code has names for.</summary>
public static class PackWords
{
    public static string Of(UploadState state) =>
        state switch
        {
            UploadState.Checking => "Being looked at",
            UploadState.Checked => "Waits for you to decide",
            UploadState.Importing => "Being imported",
            UploadState.Imported => "Imported",
            UploadState.Refused => "Kept out by errors",
            UploadState.Cancelled => "Stopped",
            _ => "Came to no end",
        };

    public static string Of(ChangeKind kind) => kind == ChangeKind.Unchanged ? "Left alone" : $"{kind}";

    public static string Of(Take take) =>
        take switch
        {
            Take.Pack => "The pack: what was edited here is overwritten",
            Take.Database => "The site: it keeps what was edited here",
            _ => "Nobody: such fields stay as they are here, and are named",
        };

    public static string Name(UploadRow row) => row.Name.Length > 0 ? row.Name : "A pack without a readable header";
}
