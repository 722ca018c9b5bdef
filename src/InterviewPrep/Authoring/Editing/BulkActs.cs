using InterviewPrep.Access;
using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Authoring.Editing;

/// <summary>What an act makes of a question.</summary>
internal static class BulkActs
{
    public static QuestionFile Apply(QuestionFile file, BulkAct act) =>
        act.Kind switch
        {
            BulkKind.Publish => file with { Publication = new(PublicationStatus.Published, null) },
            BulkKind.Archive => file with { Publication = new(PublicationStatus.Archived, null) },
            BulkKind.Free => file with { Access = AccessLevel.Free },
            BulkKind.Pro => file with { Access = AccessLevel.Pro },
            BulkKind.AddTopic => file.Topics.Any(t => t.Topic == act.Topic)
                ? file
                : file with
                {
                    Topics = [.. file.Topics, new(act.Topic, null)],
                },
            _ => file with { Topics = [.. file.Topics.Where(t => t.Topic != act.Topic)] },
        };
}
