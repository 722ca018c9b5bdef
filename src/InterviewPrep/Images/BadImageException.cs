namespace InterviewPrep.Images;

/// <summary>A file is not taken as an image; the message says to whoever brought it what to do.</summary>
public sealed class BadImageException(string message) : Exception(message);
