using System.Collections.Frozen;

namespace InterviewPrep.Rendering.Code;

/// <summary>How a string literal begins and ends.</summary>
/// <param name="Delimiter">The same at both ends.</param>
/// <param name="IsMultiline">Whether it may run over the end of a line.</param>
/// <param name="HasEscapes">Whether a backslash takes the next character along; otherwise only doubling does.</param>
internal readonly record struct Quote(string Delimiter, bool IsMultiline = false, bool HasEscapes = true);

/// <summary>What the lexer must know of a language. Enough to colour it for readers, not to parse it.</summary>
internal sealed record Language
{
    /// <summary>Names used behind a code fence.</summary>
    public required string Names { get; init; }

    public required FrozenSet<string> Keywords { get; init; }

    public FrozenSet<string> Types { get; init; } = [];

    public FrozenSet<string> Literals { get; init; } = [];

    public string? LineComment { get; init; }

    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>Longer delimiters first.</summary>
    public Quote[] Quotes { get; init; } = [new("\""), new("'")];

    /// <summary>Keywords in any case (SQL).</summary>
    public bool IsCaseless { get; init; }

    /// <summary>A string before a colon is a key (JSON).</summary>
    public bool HasStringKeys { get; init; }

    /// <summary>The first word of a line before a colon is a key (YAML).</summary>
    public bool HasLineKeys { get; init; }

    /// <summary><c>$name</c> and <c>${name}</c> (shells).</summary>
    public bool HasDollarVariables { get; init; }

    /// <summary>A line that begins with this sign is a directive, or a name after it a decorator: <c>#</c> or <c>@</c>.</summary>
    public char Marker { get; init; }

    /// <summary>A single quote may also begin a name that is no literal (Rust's lifetimes).</summary>
    public bool HasLifetimes { get; init; }

    /// <summary>Characters of names beyond letters, digits and the underscore.</summary>
    public string NameCharacters { get; init; } = "";

    public static FrozenSet<string> Words(string words, bool isCaseless = false) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(isCaseless ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
