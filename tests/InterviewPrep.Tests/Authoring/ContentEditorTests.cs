using InterviewPrep.Access;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Questions;
using InterviewPrep.Tests.Packs;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Authoring;

public sealed class ContentEditorTests : IAsyncLifetime
{
    private const string Slug = "weigh-two-penalties";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PackDatabase pack = null!;
    private Editor ada = null!;
    private Editor bob = null!;

    public async ValueTask InitializeAsync()
    {
        pack = await PackDatabase.FilledAsync();
        await using var db = pack.Open();
        (ada, bob) = (new(await Seed.MemberAsync(db)), new(await Seed.MemberAsync(db)));
    }

    public ValueTask DisposeAsync() => pack.DisposeAsync();

    [Fact]
    public async Task A_question_opened_and_saved_unchanged_changes_nothing()
    {
        var before = await pack.RowsAsync();
        var result = Assert.IsType<Unchanged>(await EditAsync(ada, _ => { }));

        Assert.Empty(result.Remarks);
        Assert.Equal(before, await pack.RowsAsync());
    }

    [Fact]
    public async Task A_save_is_what_readers_see_and_what_an_export_writes_and_a_revision()
    {
        var saved = Assert.IsType<Saved>(
            await EditAsync(ada, t => t.Rubric[2].Point = "Speaks of units and scale", "units need scale")
        );

        Assert.Equal(2, saved.Number);
        await using var db = pack.Open();
        var revisions = await db.ContentRevisions.OrderBy(r => r.Number).ToListAsync(Cancel);
        Assert.Equal([RevisionOrigin.Imported, RevisionOrigin.Edited], revisions.Select(r => r.Origin));
        Assert.Equal((ada.MemberId, "units need scale"), (revisions[1].AuthorId, revisions[1].Reason));
        Assert.DoesNotContain("units and scale", revisions[0].Text, StringComparison.Ordinal);
        var exported = System.Text.Encoding.UTF8.GetString((await pack.ExportAsync())[SmallPack.Alpha]);
        Assert.Equal(exported, revisions[1].Text);
        Assert.Contains("Speaks of units and scale", exported, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_two_editors_change_in_different_places_is_shown_merged_and_nothing_is_saved_unseen()
    {
        var mine = await OpenAsync(bob);
        await EditAsync(ada, t => t.Title = "Weigh two penalties again");
        mine.Text.Rubric[0].Point = "Says that one penalty gives exact zeros";

        var overtaken = Assert.IsType<Overtaken<QuestionText>>(await SaveAsync(bob, mine, mine.Text));

        Assert.Empty(overtaken.Conflicts);
        Assert.Equal(["title"], overtaken.Theirs);
        Assert.Equal("Weigh two penalties again", overtaken.Merged.Title);
        Assert.Equal("Says that one penalty gives exact zeros", overtaken.Merged.Rubric[0].Point);
        Assert.Equal("Weigh two penalties again", (await OpenAsync(ada)).Text.Title);
        Assert.Equal("Says that one penalty gives zeros", (await OpenAsync(ada)).Text.Rubric[0].Point);
        Assert.IsType<Saved>(await SaveAsync(bob, mine with { Number = overtaken.Number }, overtaken.Merged));
        Assert.Equal("Says that one penalty gives exact zeros", (await OpenAsync(ada)).Text.Rubric[0].Point);
    }

    [Fact]
    public async Task What_two_editors_change_in_one_place_is_asked_about()
    {
        var mine = await OpenAsync(bob);
        await EditAsync(ada, t => t.Title = "Weigh penalties of ada");
        mine.Text.Title = "Weigh penalties of bob";

        var overtaken = Assert.IsType<Overtaken<QuestionText>>(await SaveAsync(bob, mine, mine.Text));

        Assert.Equal("Weigh penalties of ada", overtaken.Conflicts["title"]);
        Assert.Equal("Weigh penalties of bob", overtaken.Merged.Title);
        Assert.Equal("Weigh penalties of ada", (await OpenAsync(ada)).Text.Title);
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("category", "nowhere")]
    [InlineData("minutes", "soon")]
    [InlineData("prompt", "")]
    [InlineData("prompt", "Weigh the penalties.\n\n## Prompt\n\nTwice.")]
    [InlineData("context", "See $\\frac{1}$ and $\\nosuchcommand$.")]
    public async Task What_is_wrong_is_said_at_its_part_and_saves_nothing(string part, string typed)
    {
        var before = await pack.RowsAsync();
        var refused = Assert.IsType<Refused>(
            await EditAsync(
                ada,
                t =>
                {
                    (t.Title, t.Category, t.Minutes) = (
                        part == "title" ? typed : t.Title,
                        part == "category" ? typed : t.Category,
                        part == "minutes" ? typed : t.Minutes
                    );
                    (t.Prompt, t.Context) = (
                        part == "prompt" ? typed : t.Prompt,
                        part == "context" ? typed : t.Context
                    );
                }
            )
        );

        Assert.Contains(refused.Remarks, r => r.Part == part && r.Severity == InterviewPrep.Packs.Severity.Error);
        Assert.Equal(before, await pack.RowsAsync());
    }

    [Fact]
    public async Task Findings_keep_a_question_a_draft_unless_the_editor_overrides_them()
    {
        void Spoil(QuestionText text) => text.Title = "Bayes rules everything";
        await using (var db = pack.Open())
        {
            await db.Questions.ExecuteUpdateAsync(q => q.SetProperty(x => x.Status, PublicationStatus.Draft), Cancel);
        }

        Assert.True(
            Assert
                .IsType<Saved>(
                    await EditAsync(
                        ada,
                        t =>
                        {
                            Spoil(t);
                            t.Status = "published";
                        }
                    )
                )
                .IsHeld
        );
        Assert.Equal(PublicationStatus.Draft, await StatusAsync());
        Assert.False(
            Assert.IsType<Saved>(await EditAsync(ada, t => t.Context += " Indeed.", mayOverride: true)).IsHeld
        );
        Assert.Equal(PublicationStatus.Published, await StatusAsync());
    }

    [Fact]
    public async Task Two_hundred_edits_at_once_lose_none()
    {
        var numbers = new int[200];
        await Parallel.ForAsync(
            0,
            numbers.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (i, _) => numbers[i] = await InsistAsync(i % 2 == 0 ? ada : bob, $"Solve for $w$, then {i}.")
        );

        await using var db = pack.Open();
        var texts = await db.ContentRevisions.ToDictionaryAsync(r => r.Number, r => r.Text, Cancel);
        Assert.Equal(Enumerable.Range(2, 200), numbers.Order());
        Assert.All(
            numbers.Index(),
            n => Assert.Contains($"then {n.Index}.\n", texts[n.Item], StringComparison.Ordinal)
        );
    }

    /// <summary>Saves a step, and again whenever somebody else was quicker.</summary>
    private async Task<int> InsistAsync(Editor editor, string step)
    {
        var opened = await OpenAsync(editor);
        while (true)
        {
            opened.Text.Approach[1] = step;
            switch (await SaveAsync(editor, opened, opened.Text))
            {
                case Saved saved:
                    return saved.Number;
                case Overtaken<QuestionText> overtaken:
                    opened = opened with { Number = overtaken.Number, Text = overtaken.Merged };
                    break;
                case var other:
                    throw new InvalidOperationException(string.Join('\n', other.Remarks));
            }
        }
    }

    private async Task<PublicationStatus> StatusAsync()
    {
        await using var db = pack.Open();
        return await db.Questions.Where(q => q.Slug == Slug).Select(q => q.Status).SingleAsync(Cancel);
    }

    private async Task<SaveResult> EditAsync(
        Editor editor,
        Action<QuestionText> change,
        string reason = "",
        bool mayOverride = false
    )
    {
        var opened = await OpenAsync(editor);
        change(opened.Text);
        return await SaveAsync(editor, opened, opened.Text, reason, mayOverride);
    }

    private async Task<Edited<QuestionText>> OpenAsync(Editor editor)
    {
        await using var db = pack.Open();
        return (await In(db).OpenAsync(editor, Slug, Cancel))!;
    }

    private async Task<SaveResult> SaveAsync(
        Editor editor,
        Edited<QuestionText> opened,
        QuestionText text,
        string reason = "",
        bool mayOverride = false
    )
    {
        await using var db = pack.Open();
        return await In(db).SaveAsync(editor, opened.Id, opened.Number, text, reason, mayOverride, Cancel);
    }

    private static ContentEditor In(AppDbContext db) => PackDatabase.EditorOf(db);
}
