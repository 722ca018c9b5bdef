using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>A community answer, on the question's own page or on a page of all answers.</summary>
public sealed record PublicAnswerView(string Slug, PublicAnswer Answer, bool IsSignedIn)
{
    /// <summary>The page of all answers that it stands on; null on the question's own.</summary>
    public int? Page { get; init; }

    public bool CanVote => IsSignedIn && !Answer.IsOwn;

    /// <summary>Where a vote is sent; it says where the reader goes on.</summary>
    public string VotePath => $"/answers/{Answer.Id}/vote{(Page is null ? "" : $"?page={Page}")}";
}
