using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;

namespace InterviewPrep.Packs.Importing;

/// <summary>Keeps the ids of follow-ups, to which answers belong: by wording first, then by place.</summary>
internal static class FollowUpMatch
{
    /// <summary>For each follow-up of the file the stored one that it continues, or null for a new one.</summary>
    public static FollowUp?[] Match(IReadOnlyList<FollowUpText> texts, IReadOnlyList<FollowUp> stored)
    {
        var free = stored.OrderBy(f => f.ArchivedAt is not null).ThenBy(f => f.Position).ToList();
        var matches = new FollowUp?[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            Take(i, free.Find(f => f.Markdown == texts[i].Question));
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (matches[i] is null)
            {
                Take(i, free.Find(f => f.ArchivedAt is null && f.Position == i));
            }
        }

        return matches;

        void Take(int i, FollowUp? found)
        {
            if (found is not null)
            {
                matches[i] = found;
                free.Remove(found);
            }
        }
    }
}
