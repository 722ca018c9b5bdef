namespace InterviewPrep.Jobs;

/// <summary>What a scope is for: its context is made when it is first asked for, on the connections of pages or of jobs.</summary>
public sealed class ScopeKind
{
    /// <summary>Set before anything of the scope is used.</summary>
    public bool IsJob { get; set; }
}
