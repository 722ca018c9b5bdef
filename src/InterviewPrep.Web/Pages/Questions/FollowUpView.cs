using InterviewPrep.Access;
using InterviewPrep.Practice;
using InterviewPrep.Questions;

namespace InterviewPrep.Web.Pages.Questions;

/// <summary>One follow-up for one reader.</summary>
public sealed record FollowUpView(QuestionView View, FollowUpFacts FollowUp)
{
    public OwnAnswer? Answer => View.Question.Own.Answers.GetValueOrDefault(FollowUp.Id);

    public Gated ModelAnswer => View.Question.Opened.FollowUpAnswer(FollowUp.Position);

    public string AnswerPath => $"{View.Path}/answer?followUp={FollowUp.Id}";
}
