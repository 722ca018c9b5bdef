namespace InterviewPrep.Access;

/// <summary>Who may open what is sealed.</summary>
public enum AccessLevel
{
    /// <summary>Everybody, also anonymous readers.</summary>
    Free,

    /// <summary>Readers with a running entitlement, or a member who unlocked the question.</summary>
    Pro,
}
