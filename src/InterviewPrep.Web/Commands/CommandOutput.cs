using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Importing;
using Spectre.Console;

namespace InterviewPrep.Web.Commands;

/// <summary>What verbs print: results to standard output, progress to the terminal and to nothing else.</summary>
internal static class CommandOutput
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The reader is a program or a terminal, never a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteJsonAsync<T>(T result) =>
        Console.Out.WriteLineAsync(JsonSerializer.Serialize(result, Json));

    public static async Task WriteAsync(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var severity = problem.Severity == Severity.Error ? "error" : "finding";
            await Console.Out.WriteLineAsync(
                $"{problem.File}:{problem.Line}:{problem.Column}: {severity}: {problem.Message}"
            );
        }
    }

    /// <summary>“1 error”, “2 errors”.</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    /// <summary>Shows a bar for each stage of the work, where somebody is there to see it.</summary>
    public static async Task<T> WithProgressAsync<T>(bool isQuiet, Func<IProgress<WorkProgress>?, Task<T>> work)
    {
        if (isQuiet || Console.IsErrorRedirected)
        {
            return await work(null);
        }

        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(enabled: true).StartAsync(bars => work(new Bars(bars)));
    }

    private sealed class Bars(ProgressContext context) : IProgress<WorkProgress>
    {
        private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);

        public void Report(WorkProgress value)
        {
            lock (bars)
            {
                if (!bars.TryGetValue(value.Stage, out var bar))
                {
                    bar = context.AddTask(value.Stage);
                    bars[value.Stage] = bar;
                }

                bar.MaxValue = Math.Max(1, value.Total);
                bar.Value = value.Done;
            }
        }
    }
}
