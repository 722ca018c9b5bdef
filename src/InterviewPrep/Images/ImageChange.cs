namespace InterviewPrep.Images;

/// <summary>What became of a change to an image.</summary>
public enum ImageChange
{
    Done,

    /// <summary>There is no such image, or nothing of it to change.</summary>
    Unknown,

    /// <summary>There is an image of that name already.</summary>
    Taken,

    /// <summary>A text shows it.</summary>
    Used,

    /// <summary>Somebody replaced it since the editor looked.</summary>
    Overtaken,

    /// <summary>It has these very bytes.</summary>
    Same,

    /// <summary>A pack is being imported.</summary>
    Busy,
}
