using System.ComponentModel.DataAnnotations;

namespace InterviewPrep.Jobs;

/// <summary>Configuration section <c>Retention</c>: for how many days is kept what <see cref="Housekeeping"/> deletes.</summary>
/// <remarks>The seven days before an account is deleted are a promise to its owner and no setting.</remarks>
public sealed class RetentionOptions
{
    /// <summary>An answer of a visitor without an account, counted from when it was last written.</summary>
    [Range(1, 365, ErrorMessage = "Retention:VisitorAnswersDays must be a whole number from 1 to 365.")]
    public int VisitorAnswersDays { get; set; } = 30;

    /// <summary>How long a form that is sent a second time still gives the first result.</summary>
    [Range(1, 365, ErrorMessage = "Retention:IdempotencyKeysDays must be a whole number from 1 to 365.")]
    public int IdempotencyKeysDays { get; set; } = 7;

    /// <summary>A job that was done.</summary>
    [Range(1, 365, ErrorMessage = "Retention:DoneJobsDays must be a whole number from 1 to 365.")]
    public int DoneJobsDays { get; set; } = 7;

    /// <summary>A job that was given up, so that somebody can see why.</summary>
    [Range(1, 3650, ErrorMessage = "Retention:FailedJobsDays must be a whole number from 1 to 3650.")]
    public int FailedJobsDays { get; set; } = 90;
}
