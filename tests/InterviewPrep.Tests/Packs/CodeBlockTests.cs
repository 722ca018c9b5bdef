using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed partial class CodeBlockTests
{
    [Fact]
    public async Task Every_python_block_of_the_starter_pack_runs()
    {
        var blocks = Blocks().ToList();
        Assert.NotEmpty(blocks);
        if (await RunAsync("import numpy") is { } missing)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI needs python3 with numpy: {missing}");
            Assert.Skip($"python3 with numpy is not here, so {blocks.Count} code blocks were not run.");
        }

        var failures = new List<string>();
        foreach (var (place, code) in blocks)
        {
            if (await RunAsync(code) is { } failure)
            {
                failures.Add($"{place}: {failure}");
            }
        }

        Assert.Empty(failures);
    }

    private static IEnumerable<(string Place, string Code)> Blocks() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Folder, "content", "questions"), "*.md").Order()
        let text = File.ReadAllText(path)
        from Match block in PythonBlock().Matches(text)
        let line = text.AsSpan(0, block.Index).Count('\n') + 1
        select ($"{Path.GetFileName(path)}, line {line}", block.Groups["code"].Value);

    // Null when it ran, else what it said last.
    private static async Task<string?> RunAsync(string code)
    {
        using var process = new Process
        {
            StartInfo = new("python3", ["-"])
            {
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
