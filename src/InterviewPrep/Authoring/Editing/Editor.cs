namespace InterviewPrep.Authoring.Editing;

/// <summary>Somebody who may read and change everything: made by the admin area's policy alone.</summary>
/// <param name="MemberId">Who acts, for revisions and the audit log.</param>
public sealed record Editor(Guid MemberId);
