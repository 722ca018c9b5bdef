namespace InterviewPrep.Data;

/// <summary>The database's schema does not fit this version of the program. The message says what to do.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string message)
        : base(message) { }

    public SchemaException(string message, Exception inner)
        : base(message, inner) { }

    public SchemaException() { }
}
