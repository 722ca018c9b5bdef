namespace InterviewPrep.Packs.Importing;

/// <summary>How a pack is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>Finds out what would change and changes nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Which side wins where pack and database both changed a field; by default neither does.</summary>
    public Take Take { get; init; }

    /// <summary>Leaves a database alone that a pack has filled already.</summary>
    public bool OnlyIntoEmpty { get; init; }

    /// <summary>Who imports, for the audit log; null for the command line and the system.</summary>
    public Guid? Actor { get; init; }

    /// <summary>Called within the transaction of an import that is about to be kept; what it throws undoes the import.</summary>
    internal Func<ImportReport, Task>? BeforeCommit { get; init; }
}

/// <summary>The side that wins a field changed on both.</summary>
public enum Take
{
    /// <summary>Neither: the field stays as the database has it and is reported.</summary>
    Neither,

    /// <summary>The pack's value.</summary>
    Pack,

    /// <summary>The database's value.</summary>
    Database,
}
