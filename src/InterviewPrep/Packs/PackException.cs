namespace InterviewPrep.Packs;

/// <summary>A pack cannot be used as asked. The message says what to do.</summary>
public sealed class PackException : Exception
{
    public PackException(string message)
        : base(message) { }

    public PackException(string message, Exception inner)
        : base(message, inner) { }

    public PackException() { }
}
