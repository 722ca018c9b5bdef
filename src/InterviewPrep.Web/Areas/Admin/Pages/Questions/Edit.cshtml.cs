using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Packs;
using InterviewPrep.Web.Areas.Admin.Editing;
using InterviewPrep.Web.Hosting.Requests;

namespace InterviewPrep.Web.Areas.Admin.Pages.Questions;

/// <summary>A question with everything that belongs to it, in one form.</summary>
[LargeForm(LargestForm, MostFields = MostFields, LongestField = PackFiles.MaxBytes)]
public sealed class EditModel(ContentEditor content, ReviewComments comments, CurrentEditor current)
    : ContentEditPage<QuestionText>(content, comments, current, ContentWords.Questions)
{
    // A question is at most a file of a pack; a form writes a byte as up to three.
    private const int LargestForm = 4 * PackFiles.MaxBytes;

    // The lists of PartActs have eighteen fields a row between them, and some twenty fields stand alone.
    private const int MostFields = 20 * PartActs.MostParts;

    private readonly ContentEditor content = content;

    public EditChoices Choices { get; private set; } = null!;

    protected override string? Apply(QuestionText text, string act) => PartActs.Apply(text, act);

    protected override async Task ChooseAsync(CancellationToken cancel) => Choices = await content.ChoicesAsync(cancel);
}
