using InterviewPrep.Web.Tests.Site;

namespace InterviewPrep.Web.Tests.Access.Canary;

/// <summary>Somebody who walks.</summary>
/// <param name="Name">What the reader has or lacks.</param>
/// <param name="ArriveAsync">Comes to the site anew: as a new visitor, or as a new member of the same kind.</param>
/// <param name="MaySee">The secret tokens that the reader has a right to.</param>
internal sealed record Reader(string Name, Func<Task<Browser>> ArriveAsync, IReadOnlySet<string> MaySee)
{
    /// <summary>
    /// Whether this one tries every shape of request, every method, every link and every file. The others, who differ only in
    /// what the database says of them, ask plainly and by htmx.
    /// </summary>
    public bool IsThorough { get; init; }
}
