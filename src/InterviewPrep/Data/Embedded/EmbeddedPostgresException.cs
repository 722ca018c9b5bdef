namespace InterviewPrep.Data.Embedded;

/// <summary>The embedded database cannot do what was asked. The message is meant for the person at the terminal: it says
/// what is wrong and what to change.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message)
        : base(message) { }

    public EmbeddedPostgresException(string message, Exception inner)
        : base(message, inner) { }

    public EmbeddedPostgresException() { }
}
