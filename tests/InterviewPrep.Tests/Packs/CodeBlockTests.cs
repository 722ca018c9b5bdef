using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed partial class CodeBlockTests
{
    // An interpreter of a version manager may come first and know no numpy.
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];
    private static readonly string[] Folders = ["questions", "guides"];

    [Fact]
    public async Task The_python_blocks_of_every_question_and_guide_run_in_their_order()
    {
        var programs = Programs().ToList();
        Assert.NotEmpty(programs);
        if (await InterpreterAsync() is not { } python)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI needs python3 with numpy.");
            Assert.Skip($"python3 with numpy is not here, so the code of {programs.Count} texts was not run.");
            return;
        }

        var failures = new List<string>();
        foreach (var (file, code) in programs)
        {
            if (await RunAsync(python, code) is { } failure)
            {
                failures.Add($"{file}: {failure}");
            }
        }

        Assert.Empty(failures);
    }

    private static IEnumerable<(string File, string Code)> Programs() =>
        from folder in Folders
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "content", folder), "*.md").Order()
        let blocks = PythonBlock().Matches(File.ReadAllText(path))
        where blocks.Count > 0
        select (Path.GetFileName(path), string.Concat(blocks.Select(b => b.Groups["code"].Value + "\n")));

    private static async Task<string?> InterpreterAsync()
    {
        foreach (var python in Interpreters)
        {
            if (await RunAsync(python, "import numpy") is null)
            {
                return python;
            }
        }

        return null;
    }

    // Null when it ran, else what it said last.
    private static async Task<string?> RunAsync(string python, string code)
    {
        using var process = new Process
        {
            StartInfo = new(python, ["-"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return e.Message;
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(code);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        await output;
        var said = (await errors).Trim();
        return process.ExitCode == 0 ? null : said[(said.LastIndexOf('\n') + 1)..];
    }

    [GeneratedRegex(
        @"^```python\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex PythonBlock();
}
