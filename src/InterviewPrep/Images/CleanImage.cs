namespace InterviewPrep.Images;

/// <summary>An image that was read from its first byte to its last.</summary>
/// <param name="MediaType">Such as <c>image/png</c>, by the content.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">Without metadata, and without what stood behind the end.</param>
/// <param name="Tail">How many bytes stood behind the end.</param>
internal sealed record CleanImage(string MediaType, int Width, int Height, byte[] Bytes, int Tail);
