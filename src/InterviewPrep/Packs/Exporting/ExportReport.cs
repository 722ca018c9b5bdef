namespace InterviewPrep.Packs.Exporting;

/// <summary>What an export wrote.</summary>
/// <param name="Written">Paths of files that are new or changed.</param>
/// <param name="Unchanged">How many files had the very bytes already.</param>
/// <param name="Left">Files of the folder that the database knows nothing of; they stay as they are.</param>
/// <param name="Problems">What cannot be written so that it would come back the same; those files are not written.</param>
public sealed record ExportReport(
    IReadOnlyList<string> Written,
    int Unchanged,
    IReadOnlyList<string> Left,
    IReadOnlyList<Problem> Problems
);
