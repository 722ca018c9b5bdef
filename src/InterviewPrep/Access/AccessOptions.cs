using System.ComponentModel.DataAnnotations;

namespace InterviewPrep.Access;

/// <summary>Configuration section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>Sample answers that a free member may unlock in a UTC month.</summary>
    [Range(0, 1000, ErrorMessage = "Access:FreeUnlocksPerMonth must be a whole number from 0 to 1000.")]
    public int FreeUnlocksPerMonth { get; set; } = 3;
}
