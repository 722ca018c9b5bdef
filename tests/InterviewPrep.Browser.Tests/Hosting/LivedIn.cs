using System.IO.Compression;
using System.Net;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Testing;
using Xunit;
using WebBrowser = InterviewPrep.Web.Tests.Site.Browser;

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>What a member has done before the tests look, so that pages show more than their first use.</summary>
internal static class LivedIn
{
    private const string First = """
        The cache holds a key and a value for each layer, head and token:

        $$2 \cdot L \cdot H \cdot d \cdot T \cdot b$$

        With 32 layers, 32 heads of 128 and two bytes this is **0.5 MB a token**.
        """;

    private const string Second = First + "\n\nA batch of 16 at 4,096 tokens needs 32 GB, so grouped queries pay.\n";

    /// <summary>Why a member is imitated.</summary>
    public const string Reason = "She asked why an answer is locked.";

    /// <summary>Where <see cref="Kept"/> is written by somebody who signs in later.</summary>
    public const string KeptOn = PageList.OtherProQuestion + "/answer";

    public const string Kept =
        "The variance of a dot product of $d$ terms is $d$, so dividing by its root keeps it at 1.";

    /// <summary>An answer with two revisions, and a note.</summary>
    public static async Task AnswerAsync(WebBrowser member, string visibility)
    {
        foreach (var text in new[] { First, Second })
        {
            var page = await member.GetAsync(PageList.FreeQuestion);
            var form = $"form[action='{PageList.FreeQuestion}/answer']";
            await member.SubmitAsync(page, form, ("Text", text), ("Visibility", visibility));
        }

        var note = await member.GetAsync(PageList.FreeQuestion + "/note");
        await member.SubmitAsync(note, "main form.form", ("Text", "Ask which precision the cache has."));
    }

    /// <summary>What editors are asked to decide, besides the first public answer.</summary>
    public static async Task ReportAsync(WebBrowser member)
    {
        foreach (var place in new[] { "/flag", "/flag?answer=1" })
        {
            var flag = await member.GetAsync(PageList.FreeQuestion + place);
            await member.SubmitAsync(
                flag,
                "main form.form",
                ("Reason", "WrongAnswer"),
                ("Details", "The cache also grows with the batch.\nThe figure is for one sequence.")
            );
        }

        var report = await member.GetAsync(PageList.OtherProQuestion + "/report");
        var sent = await member.SubmitAsync(report, "main form.form", ("Company", "google"), ("Month", "2026-03"));
        Assert.NotNull(sent.RedirectsTo);
    }

    /// <summary>Two revisions to look at, and a comment.</summary>
    public static async Task EditAsync(WebBrowser editor)
    {
        var page = await editor.GetAsync("/admin" + PageList.ProQuestion);
        var saved = await editor.SubmitAsync(
            page,
            "form#edit",
            ("Form.Text.Overview", "Two penalties, two kinds of smallness: which one sets weights to exactly zero?"),
            ("Form.Reason", "Says what it is about")
        );
        Assert.NotNull(saved.RedirectsTo);
        var said = await editor.SubmitAsync(
            await editor.GetAsync("/admin" + PageList.ProQuestion + "/comments"),
            "form#comment",
            ("Input.Part", "rubric[0]"),
            ("Input.Text", "Say that this holds for a quadratic loss.\nOtherwise the corner is hit less often.")
        );
        Assert.NotNull(said.RedirectsTo);
    }

    /// <summary>A draft of a guide with a block of each kind, two revisions and a comment.</summary>
    public static async Task WriteGuideAsync(WebBrowser editor)
    {
        var made = await editor.SubmitAsync(
            await editor.GetAsync("/admin/new-guide"),
            "form#new",
            ("Input.Title", "Weigh penalties aloud"),
            ("Input.Slug", PageList.DraftGuide.Split('/')[^1])
        );
        Assert.NotNull(made.RedirectsTo);
        var saved = await editor.SubmitAsync(
            await editor.GetAsync("/admin" + PageList.DraftGuide),
            "form#edit",
            [
                ("Form.Text.Introduction", "Two penalties differ at **zero**."),
                ("Form.Text.Tags[0]", "regularization"),
                ("Form.Text.References[0].Key", "smith1956"),
                ("Form.Text.References[0].Authors", "Smith, W. E."),
                ("Form.Text.References[0].Year", "1956"),
                ("Form.Text.References[0].Title", "Various optimizers"),
                .. Block(0, "section", "Say the difference first", ""),
                .. Block(1, "prose", "", "The kink is the whole answer [@smith1956]: $|w|$ against $w^2$."),
                .. Block(2, "step", "Split", "One weight at a time."),
                .. Block(3, "step", "Close", "With the number."),
                .. Block(4, "question", "Why open with zeros?", "Because the slope jumps."),
                .. Block(5, "item", "Which slope jumps?", "- [ ] the bowl's\n- [x] the kink's\n- [ ] neither of them"),
                ("Form.Text.Quiz[0].Question", "How many of ten vanish?"),
                ("Form.Text.Quiz[0].Answers", "number"),
                ("Form.Text.Quiz[0].Text", "- [x] 5 ± 0.1\n\n  Half of them."),
                ("Form.Text.Faq[0].Title", "Does it pay?"),
                ("Form.Text.Faq[0].Text", "Not always."),
                ("Form.Reason", "The first section"),
            ]
        );
        Assert.True(saved.RedirectsTo is not null, saved.Words("main"));
        var said = await editor.SubmitAsync(
            await editor.GetAsync("/admin" + PageList.DraftGuide + "/comments"),
            "form#comment",
            ("Input.Part", "blocks[4]"),
            ("Input.Text", "Name the level.")
        );
        Assert.NotNull(said.RedirectsTo);
    }

    private static IEnumerable<(string, string?)> Block(int index, string kind, string title, string text) =>
        [
            ($"Form.Text.Blocks[{index}].Kind", kind),
            ($"Form.Text.Blocks[{index}].Title", title),
            ($"Form.Text.Blocks[{index}].Text", text),
        ];

    /// <summary>An image that no text shows yet.</summary>
    public static Task UploadAsync(WebBrowser editor) =>
        SendAsync(
            editor,
            "/admin/new-image",
            "#new",
            new MultipartFormDataContent
            {
                { new ByteArrayContent(SampleImages.Jpeg), "File", "two-curves.jpg" },
                { new StringContent("Two curves that cross at a threshold of one half"), "Input.Alt" },
            }
        );

    /// <summary>A pack whose import waits to be decided, and one that was refused.</summary>
    public static async Task BringPacksAsync(WebBrowser editor)
    {
        foreach (var pack in (string[])["reading", "broken"])
        {
            using var zip = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(Path.Combine(Repository.Folder, "tests", "packs", pack), zip);
            var body = new MultipartFormDataContent { { new ByteArrayContent(zip.ToArray()), "Zip", $"{pack}.zip" } };
            var address = await SendAsync(editor, "/admin/packs", "#upload", body);
            await Eventually.TrueAsync(async () =>
                (await editor.GetAsync(address)).Html.QuerySelector("#progress") is null
            );
        }
    }

    private static async Task<string> SendAsync(
        WebBrowser editor,
        string page,
        string form,
        MultipartFormDataContent body
    )
    {
        var token = (await editor.GetAsync(page)).Html.QuerySelector($"{form} [name=__RequestVerificationToken]")!;
        body.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        using (body)
        {
            using var sent = await editor.Http.PostAsync(page, body);
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            return sent.Headers.Location!.OriginalString;
        }
    }
}
