namespace InterviewPrep.Catalog;

/// <summary>The job that an interview is for.</summary>
public sealed class Role : CatalogEntry;
