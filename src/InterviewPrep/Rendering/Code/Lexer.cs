namespace InterviewPrep.Rendering.Code;

/// <summary>A run of characters and its class; null for plain ones.</summary>
internal readonly record struct Token(int Start, int End, string? Class);

/// <summary>Cuts code into tokens in one pass: time grows with the length and with nothing else.</summary>
internal ref struct Lexer(ReadOnlySpan<char> code, Language language)
{
    private readonly ReadOnlySpan<char> code = code;
    private int at;

    public List<Token> Read()
    {
        var tokens = new List<Token>();
        while (at < code.Length)
        {
            var start = at;
            var name = Next();
            at = Math.Max(at, start + 1);
            tokens.Add(new(start, at, name));
        }

        return tokens;
    }

    private string? Next()
    {
        if (StartsComment())
        {
            return "hljs-comment";
        }

        var c = code[at];
        if (language.Marker == c && IsMarked())
        {
            return "hljs-meta";
        }

        if (language.HasDollarVariables && c == '$')
        {
            SkipVariable();
            return "hljs-variable";
        }

        if (TrySkipString())
        {
            return language.HasStringKeys && IsBeforeColon() ? "hljs-attr" : "hljs-string";
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            SkipWhile(d => char.IsAsciiLetterOrDigit(d) || d is '.' or '_');
            return "hljs-number";
        }

        return IsNameStart(c) ? Name() : null;
    }

    private bool StartsComment()
    {
        var rest = code[at..];
        if (language.BlockComment is var (open, close) && rest.StartsWith(open))
        {
            var end = rest[open.Length..].IndexOf(close);
            at = end < 0 ? code.Length : at + open.Length + end + close.Length;
            return true;
        }

        // A hash inside a word is no comment: $# and a#b in shells, anchors in YAML.
        if (
            language.LineComment is not { } comment
            || !rest.StartsWith(comment)
            || (
                comment == "#"
                && at > 0
                && !char.IsWhiteSpace(code[at - 1])
                && (language.HasDollarVariables || language.HasLineKeys)
            )
        )
        {
            return false;
        }

        SkipWhile(c => c != '\n');
        return true;
    }

    // Directives and attributes take their line, decorators their name.
    private bool IsMarked()
    {
        if (language.Marker == '@')
        {
            at++;
            SkipWhile(c => char.IsLetterOrDigit(c) || c is '_' or '.');
            return true;
        }

        var line = code[..at];
        if (!line[(line.LastIndexOf('\n') + 1)..].IsWhiteSpace())
        {
            return false;
        }

        SkipWhile(c => c != '\n');
        return true;
    }

    private void SkipVariable()
    {
        at++;
        if (Peek(0) == '{')
        {
            SkipWhile(c => c is not ('}' or '\n'));
            at += Peek(0) == '}' ? 1 : 0;
        }
        else if (Peek(0) is '?' or '#' or '@' or '*' or '$' or '!')
        {
            at++;
        }
        else
        {
            SkipWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        }
    }

    private bool TrySkipString()
    {
        foreach (var quote in language.Quotes)
        {
            if (code[at..].StartsWith(quote.Delimiter))
            {
                if (language.HasLifetimes && quote.Delimiter == "'" && !IsCharacter())
                {
                    return false;
                }

                at = EndOfString(quote);
                return true;
            }
        }

        return false;
    }

    private readonly bool IsCharacter() =>
        Peek(1) == '\\' || Peek(2) == '\'' || (char.IsSurrogate(Peek(1)) && Peek(3) == '\'');

    private readonly int EndOfString(Quote quote)
    {
        var i = at + quote.Delimiter.Length;
        while (i < code.Length)
        {
            if (code[i] == '\\' && quote.HasEscapes)
            {
                i += 2;
            }
            else if (code[i] == '\n' && !quote.IsMultiline)
            {
                return i;
            }
            else if (code[i] == quote.Delimiter[0] && code[i..].StartsWith(quote.Delimiter))
            {
                return i + quote.Delimiter.Length;
            }
            else
            {
                i++;
            }
        }

        return code.Length;
    }

    private string? Name()
    {
        var start = at;
        var extra = language.NameCharacters;
        SkipWhile(c => char.IsLetterOrDigit(c) || c == '_' || extra.Contains(c));
        var name = code[start..at].ToString();
        if (language.HasLineKeys && IsBeforeColon() && IsFirstOfLine(start))
        {
            return "hljs-attr";
        }

        // Letters that touch a string belong to it: f"…", r'…', b"…".
        if (name.Length <= 2 && !language.HasDollarVariables && !language.HasLineKeys && TrySkipString())
        {
            return "hljs-string";
        }

        return language.Keywords.Contains(name) ? "hljs-keyword"
            : language.Literals.Contains(name) ? "hljs-literal"
            : language.Types.Contains(name) ? "hljs-type"
            : Peek(0) == '(' ? "hljs-title"
            : null;
    }

    private readonly bool IsFirstOfLine(int start)
    {
        var line = code[..start];
        return line[(line.LastIndexOf('\n') + 1)..].Trim(" \t-").IsEmpty;
    }

    private readonly bool IsBeforeColon() => code[at..].TrimStart(' ').StartsWith(":");

    private readonly bool IsNameStart(char c) =>
        char.IsLetter(c) || c == '_' || (c == '$' && language.NameCharacters.Contains('$'));

    private readonly char Peek(int offset) => at + offset < code.Length ? code[at + offset] : '\0';

    private void SkipWhile(Func<char, bool> isPart)
    {
        while (at < code.Length && isPart(code[at]))
        {
            at++;
        }
    }
}
