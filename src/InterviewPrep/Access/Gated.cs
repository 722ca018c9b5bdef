namespace InterviewPrep.Access;

/// <summary>What the paywall lets one reader have of one text: all of it, or a reason. Locked has no text to leak.</summary>
public abstract record Gated
{
    private protected Gated() { }
}

/// <summary>The whole text, as sanitised HTML.</summary>
public sealed record Open(string Html) : Gated;

/// <summary>Refused. The public teaser stands elsewhere, in a column of its own.</summary>
public sealed record Locked(LockReason Reason) : Gated;

/// <summary>Why a text stays closed, which is also what the offer says.</summary>
public enum LockReason
{
    /// <summary>The reader is anonymous: sign in, then see.</summary>
    SignIn,

    /// <summary>A free member of a site that gives no unlocks: Pro opens it.</summary>
    Upgrade,

    /// <summary>A free member with unlocks left this month.</summary>
    Unlock,

    /// <summary>A free member whose unlocks of this month are used.</summary>
    QuotaUsed,
}
