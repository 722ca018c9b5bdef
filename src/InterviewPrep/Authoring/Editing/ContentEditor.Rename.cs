using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InterviewPrep.Authoring.Editing;

// The address of a question.
public sealed partial class ContentEditor
{
    /// <inheritdoc/>
    public Task<RenameResult> RenameAsync(Editor editor, string slug, string to, CancellationToken cancel) =>
        new Renaming(db, Sql(cancel), ContentKind.Question, clock.GetUtcNow(), cancel).RunAsync(
            editor,
            slug,
            to,
            id => SearchIndex.UpdateAsync((NpgsqlConnection)db.Database.GetDbConnection(), [id], cancel)
        );
}
