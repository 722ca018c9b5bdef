namespace InterviewPrep.Images;

/// <summary>A file is not taken as an image; the message says to whoever brought it what to do.</summary>
/// <param name="line">Of a drawing, from 1.</param>
public sealed class BadImageException(string message, int line = 1) : Exception(message)
{
    /// <summary>Where the fault is, from 1.</summary>
    public int Line => line;
}
