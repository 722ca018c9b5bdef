using InterviewPrep.Access;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Who is to be shown what.</summary>
public enum PreviewReader
{
    Anonymous,
    Free,
    Pro,
}

/// <summary>What came of a preview: the page, or what keeps it from being shown.</summary>
/// <param name="Page">Null where something in the text is to be mended first.</param>
/// <param name="Viewer">Whom it is for.</param>
/// <param name="Remarks">What is to be mended; empty where there is a page.</param>
public sealed record Previewed<TPage>(TPage? Page, Viewer Viewer, IReadOnlyList<Remark> Remarks)
    where TPage : class;

internal static class Previews
{
    /// <summary>Nobody: no member has this id, so there is nothing of their own on the page.</summary>
    public static Viewer Viewer(this PreviewReader reader) =>
        reader == PreviewReader.Anonymous
            ? Access.Viewer.Anonymous
            : new(Guid.CreateVersion7(), "A reader", isConfirmed: true, proUntil: null, reader == PreviewReader.Pro);
}
