using System.Globalization;
using System.Text;
using InterviewPrep.Members.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace InterviewPrep.Web.Areas.Admin.Pages.Audit;

/// <summary>What is filtered, as a file: sent while it is read, so that its length costs no memory.</summary>
public sealed class ExportModel(AuditLog log, TimeProvider clock) : PageModel
{
    // Spreadsheets take a file without the mark for one in the machine's old encoding.
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    [BindProperty(SupportsGet = true)]
    public AuditForm Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers[HeaderNames.ContentDisposition] = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"audit-{clock.GetUtcNow():yyyy-MM-dd}.csv\""
        );
        await using var file = new StreamWriter(Response.Body, Marked, leaveOpen: true);
        await file.WriteAsync(
            Csv.Line("id", "when", "who", "who id", "what", "to what", "to what id", "where from", "detail").AsMemory(),
            cancel
        );
        await foreach (var line in log.ExportAsync(Filter.Query(), cancel))
        {
            await file.WriteAsync(Row(line).AsMemory(), cancel);
        }

        return new EmptyResult();
    }

    private static string Row(AuditLine line) =>
        Csv.Line(
            $"{line.Id}",
            line.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            AuditWords.Actor(line),
            $"{line.ActorId}",
            line.Action,
            AuditWords.Subject(line),
            line.Subject,
            line.Network,
            line.Detail
        );
}
