namespace InterviewPrep.Catalog;

/// <summary>A part of the interview loop, such as a phone screen.</summary>
public sealed class Round : CatalogEntry
{
    /// <summary>Usual length in minutes, 1 to 10,080, or null where it varies.</summary>
    public int? Minutes { get; set; }
}
