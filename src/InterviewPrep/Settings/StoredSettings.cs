namespace InterviewPrep.Settings;

/// <summary>The one row of what administrators chose; there is none before the first save.</summary>
public sealed class StoredSettings
{
    /// <summary>Always 1: one row.</summary>
    public int Id { get; set; }

    /// <summary>Counts the saves, so that two administrators do not overwrite each other unseen.</summary>
    public int Version { get; set; }

    /// <summary><see cref="ChosenSettings"/> as JSON.</summary>
    public required string Chosen { get; set; }
}
