using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Data;
using InterviewPrep.Tests.Packs;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Catalogue;

/// <summary>Changes the catalogue of a database as an editor does.</summary>
internal static class CatalogueDatabase
{
    public static readonly Editor Editor = new(new Guid("01979c5e-7c00-7000-8000-0000000000ed"));

    public static async Task<T> WithAsync<T>(this PackDatabase database, Func<CatalogueEditor, Task<T>> act)
    {
        await using var db = database.Open();
        return await act(new CatalogueEditor(db, new CatalogueShelf(db), TimeProvider.System));
    }

    public static Task<CatalogueResult> MergeAsync(
        this PackDatabase database,
        CatalogueKind kind,
        string gone,
        string kept
    ) => database.WithAsync(c => c.MergeAsync(Editor, kind, gone, kept, Cancel));

    /// <summary>Makes an entry of what is given.</summary>
    public static async Task MakeAsync(
        this PackDatabase database,
        CatalogueKind kind,
        params (string Key, string Value)[] values
    ) => Assert.IsType<EntrySaved>(await database.WithAsync(c => c.CreateAsync(Editor, kind, Text(values), Cancel)));

    /// <summary>Saves an entry with some values changed, from what is stored now.</summary>
    public static Task<CatalogueResult> ChangeAsync(
        this PackDatabase database,
        CatalogueKind kind,
        string key,
        params (string Key, string Value)[] values
    ) =>
        database.WithAsync(async c =>
        {
            var opened = (await c.OpenAsync(kind, key, Cancel))!;
            var text = new CatalogueText { Values = new(opened.Text.Values) };
            foreach (var (field, value) in values)
            {
                text.Values[field] = value;
            }

            return await c.SaveAsync(Editor, kind, key, opened.Text, text, Cancel);
        });

    public static CatalogueText Text(params (string Key, string Value)[] values) =>
        new() { Values = values.ToDictionary(v => v.Key, v => (string?)v.Value) };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
