namespace InterviewPrep.Community.Moderation;

/// <summary>What became of an editor's decision.</summary>
public enum ModerationResult
{
    Done,

    /// <summary>Somebody decided, or the author changed it, before: nothing was changed.</summary>
    Overtaken,

    /// <summary>There is nothing of that id.</summary>
    Unknown,

    /// <summary>It is about an administrator or editor, who are not judged here.</summary>
    Protected,
}
