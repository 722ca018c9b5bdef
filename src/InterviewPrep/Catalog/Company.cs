namespace InterviewPrep.Catalog;

/// <summary>A real company that people interview with. Naming one claims nothing: only sourced reports do.</summary>
public sealed class Company : CatalogEntry
{
    /// <summary>One or two letters that stand for the company where space is short.</summary>
    public string? Mark { get; set; }

    /// <summary>The https address of its public engineering or research writing.</summary>
    public string? Link { get; set; }

    /// <summary>Which public writing shows the kind of work that its questions practise.</summary>
    public string? Why { get; set; }
}
