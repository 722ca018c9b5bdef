namespace InterviewPrep;

/// <summary>How far long work has come.</summary>
/// <param name="Stage">What is being done, such as "Reading".</param>
/// <param name="Done">Files or tables done in this stage.</param>
/// <param name="Total">Files or tables in this stage.</param>
public sealed record WorkProgress(string Stage, int Done, int Total);
