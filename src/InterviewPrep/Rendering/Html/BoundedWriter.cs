using System.Globalization;

namespace InterviewPrep.Rendering.Html;

/// <summary>Text that stops growing at a limit.</summary>
/// <exception cref="OverLimitException">Thrown by whatever writes beyond it.</exception>
internal sealed class BoundedWriter(int limit) : StringWriter(CultureInfo.InvariantCulture)
{
    public override void Write(char value)
    {
        Check(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Check(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        base.Write(value);
    }

    private void Check(int more)
    {
        if (GetStringBuilder().Length + more > limit)
        {
            throw OverLimitException.Html(limit);
        }
    }
}
