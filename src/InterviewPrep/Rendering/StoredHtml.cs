using InterviewPrep.Rendering.Html;

namespace InterviewPrep.Rendering;

/// <summary>
/// What readers get of a stored text: its HTML, or the escaped Markdown where the HTML was made by a renderer below
/// <see cref="RendererVersion.LowestSafe"/>. Whoever reads HTML from the database reads it through here. The arguments of the
/// SQL forms are expressions of the statement, never values.
/// </summary>
internal static class StoredHtml
{
    /// <summary>The text of a table that keeps Markdown, HTML and version beside each other, in SQL.</summary>
    public static string Sql(string alias) => Sql($"{alias}.renderer_version", $"{alias}.html", $"{alias}.markdown");

    /// <summary>A text with paragraphs, in SQL; null where it has none.</summary>
    public static string Sql(string version, string html, string markdown) =>
        Safe(version, html, $"""'<p class="source">' || {Escaped(markdown)} || '</p>'""");

    /// <summary>A line without paragraphs, in SQL.</summary>
    public static string InlineSql(string version, string html, string markdown) =>
        Safe(version, html, Escaped(markdown));

    /// <summary>An array of lines without paragraphs, in SQL.</summary>
    public static string LinesSql(string version, string html, string markdown) =>
        Safe(
            version,
            html,
            $"array(select {Escaped("t.line")} from unnest({markdown}) with ordinality as t(line, place) order by t.place)"
        );

    /// <summary>A teaser, in SQL. Its Markdown is locked, so a reader gets nothing in place of an unsafe one.</summary>
    public static string TeaserSql(string version, string html) => Safe(version, html, "''");

    /// <summary>A text with paragraphs, once it is loaded.</summary>
    public static string Shown(int version, string html, string markdown) =>
        version < RendererVersion.LowestSafe ? Source(markdown) : html;

    /// <summary>Markdown as typed, for a reader.</summary>
    public static string Source(string markdown) => $"<p class=\"source\">{HtmlWriter.Escape(markdown)}</p>";

    /// <summary>Whether a new rendering should take the place of the stored one: in full it always does, otherwise only of an unsafe one.</summary>
    public static bool IsImproved(int storedVersion, int newVersion) =>
        newVersion >= RendererVersion.Current || storedVersion < RendererVersion.LowestSafe;

    /// <summary>Whether a stored text is to be rendered again, in SQL: not where this renderer has tried it often enough.</summary>
    public static string OutdatedSql(string version) =>
        $"({version} < {RendererVersion.Current} and ({version} < {RendererVersion.LowestSafe} or "
        + $"{version} % {RendererVersion.Step} <> {RendererVersion.Tried + RendererVersion.MostTries}))";

    /// <summary>The version of HTML that stays, after another try for which time ran out, in SQL.</summary>
    public static string TriedSql(string version) =>
        $"({version} - {version} % {RendererVersion.Step} + {RendererVersion.Tried} + 1 + "
        + $"case when {version} % {RendererVersion.Step} / 10 * 10 = {RendererVersion.Tried} then {version} % 10 else 0 end)";

    private static string Safe(string version, string html, string source) =>
        $"case when {version} < {RendererVersion.LowestSafe} then {source} else {html} end";

    // As HtmlWriter.Escape; PostgreSQL stores no null characters.
    private static string Escaped(string text) =>
        $"replace(replace(replace(replace({text}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), chr(160), '&nbsp;')";
}
