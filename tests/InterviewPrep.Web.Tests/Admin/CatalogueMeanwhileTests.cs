using System.Net;
using InterviewPrep.Members;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace InterviewPrep.Web.Tests.Admin;

/// <summary>The catalogue changes while somebody else works with it.</summary>
public sealed class CatalogueMeanwhileTests(SiteFixture<ReadingDatabase> site)
    : IClassFixture<SiteFixture<ReadingDatabase>>
{
    private const string Question = $"/admin/questions/{ReadingDatabase.Pro}";

    [Fact]
    public async Task A_question_opened_before_a_merge_is_filed_under_the_topic_that_stayed_and_so_is_what_is_restored()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var opened = await editor.GetAsync(Question);
        await editor.SubmitAsync(
            await editor.GetAsync("/admin/new/topics"),
            "form#new",
            ("Text[slug]", "shrinkage"),
            ("Text[name]", "Shrinkage")
        );
        var merge = await editor.GetAsync("/admin/topics/regularization/merge?into=shrinkage");
        Assert.Equal("/admin/topics/shrinkage", (await editor.SubmitAsync(merge, "form#merge")).RedirectsTo);

        (string, string?)[] typed = [("Form.Text.Minutes", "33"), ("Form.Reason", "Longer")];
        var both = await editor.SubmitAsync(opened, "form#edit", typed);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Equal(Question, (await editor.SubmitAsync(both, "form#edit", typed)).RedirectsTo);
        Assert.Contains("shrinkage", await TopicsAsync());
        Assert.DoesNotContain("regularization", await TopicsAsync());

        var history = await editor.GetAsync($"{Question}/history");
        Assert.Contains("was merged into", history.Words("#revision-2"), StringComparison.Ordinal);
        var restored = await editor.SubmitAsync(history, "#revision-1 form", ("reason", "Look"));
        Assert.Equal(HttpStatusCode.SeeOther, restored.Status);
        Assert.Contains("shrinkage", await TopicsAsync());
    }

    [Fact]
    public async Task While_a_pack_is_imported_nothing_is_changed_and_what_was_typed_is_kept()
    {
        var editor = await site.Host.SignedInEditorAsync(MemberRole.Editor);
        var page = await editor.GetAsync("/admin/roles/engineer");
        await using var import = new NpgsqlConnection(
            await site.Host.QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()!))
        );
        await import.OpenAsync();
        await using var transaction = await import.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("select pg_advisory_xact_lock($1)", import))
        {
            command.Parameters.Add(new() { Value = 0x7061636BL });
            await command.ExecuteNonQueryAsync();
        }

        var busy = await editor.SubmitAsync(page, "form#edit", ("Text[name]", "Typed name"));
        Assert.Equal(HttpStatusCode.Conflict, busy.Status);
        Assert.Equal("Typed name", busy.Html.QuerySelector("[name='Text[name]']")!.GetAttribute("value"));
        await transaction.RollbackAsync();
        Assert.Equal("/admin/roles/engineer", (await editor.SubmitAsync(busy, "form#edit")).RedirectsTo);
        Assert.True(await site.Host.QueryAsync(db => db.InterviewRoles.AnyAsync(r => r.Name == "Typed name")));
    }

    private Task<List<string>> TopicsAsync() =>
        site.Host.QueryAsync(db =>
            db.QuestionTopics.Where(t => db.Questions.Any(q => q.Id == t.QuestionId && q.Slug == ReadingDatabase.Pro))
                .Select(t => t.Topic!.Slug)
                .ToListAsync()
        );
}
