using InterviewPrep.Access;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A community answer, on the question's own page or on a page of all answers.</summary>
public sealed record PublicAnswerView(string Slug, PublicAnswer Answer, Viewer Viewer)
{
    /// <summary>The page of all answers that it stands on; null on the question's own.</summary>
    public int? Page { get; init; }

    /// <summary>Whether a member reads what another one wrote.</summary>
    public bool IsAnothers => Viewer.MemberId is not null && !Answer.IsOwn;

    public bool CanVote => IsAnothers && Viewer.MayPublish;

    /// <summary>Whether there is a button for +1 or -1: a vote that stands can always be taken back.</summary>
    public bool Offers(int value) => CanVote || (IsAnothers && Answer.OwnVote == value);

    /// <summary>Where a vote is sent; it says where the reader goes on.</summary>
    public string VotePath => $"/answers/{Answer.Id}/vote{(Page is null ? "" : $"?page={Page}")}";
}
