using Jurassic;
using Jurassic.Library;

namespace InterviewPrep.Rendering.Formulas;

/// <summary>KaTeX in a script engine of its own. Loading takes one to two seconds and about 200 MB; a second engine shares the code.</summary>
internal sealed class KatexEngine
{
    // A formula at the limits of FormulaLimits needs about half of it; the thread's stack carries it all.
    private const int RecursionDepth = 1_000;

    private static readonly Lock Loading = new();
    private static readonly WeakReference<CompiledScript> Shared = new(null!);

    private readonly CompiledScript script;
    private readonly FunctionInstance render;

    private KatexEngine(CompiledScript script)
    {
        this.script = script;
        var engine = new ScriptEngine { RecursionDepthLimit = RecursionDepth };
        script.Execute(engine);
        render = (FunctionInstance)engine.Evaluate("mathematics.render");
    }

    /// <summary>A new engine for the calling thread.</summary>
    public static TypesetFormula Load()
    {
        lock (Loading)
        {
            if (!Shared.TryGetTarget(out var script))
            {
                script = CompiledScript.Compile(new StringScriptSource(Source()));
                Shared.SetTarget(script);
            }

            return new KatexEngine(script).Set;
        }
    }

    private static string Source()
    {
        using var stream = typeof(KatexEngine).Assembly.GetManifestResourceStream("mathematics.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private Typeset Set(string tex, bool isDisplay)
    {
        GC.KeepAlive(script);
        try
        {
            var answer = (ArrayInstance)render.Call(Undefined.Value, tex, isDisplay);
            return answer.Length == 1
                ? new(TypeConverter.ToString(answer[0]))
                : new(null, TypeConverter.ToString(answer[1]), Math.Max(0, TypeConverter.ToInteger(answer[2])));
        }
        catch (StackOverflowException)
        {
            // Thrown by the script engine at its depth limit, long before the stack ends.
            return new(null, "it is nested too deeply");
        }
    }
}
