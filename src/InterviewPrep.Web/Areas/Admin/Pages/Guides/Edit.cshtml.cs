using InterviewPrep.Authoring.Guides;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Guides;

/// <summary>A guide with its body as a list of blocks, its quizzes and its FAQ, in one form.</summary>
[LargeForm(LargestForm, MostFields = MostFields, LongestField = PackFiles.MaxBytes)]
public sealed class EditModel(GuideEditor content, ReviewComments comments, CurrentEditor current)
    : ContentEditPage<Manuscript>(content, comments, current, ContentWords.Guides)
{
    // A guide is at most a file of a pack; a form writes a byte as up to three.
    private const int LargestForm = 4 * PackFiles.MaxBytes;

    // A block has at most five fields, the other lists twelve a row between them.
    private const int MostFields = (5 * GuideActs.MostBlocks) + (12 * GuideActs.MostParts) + 50;

    private readonly GuideEditor content = content;

    public GuideChoices Choices { get; private set; } = null!;

    /// <summary>The blocks with what the page says of them.</summary>
    public IEnumerable<BlockView> Blocks => BlockView.Of(this);

    protected override string? Apply(Manuscript text, string act) => GuideActs.Apply(text, act);

    protected override async Task ChooseAsync(CancellationToken cancel) => Choices = await content.ChoicesAsync(cancel);
}
