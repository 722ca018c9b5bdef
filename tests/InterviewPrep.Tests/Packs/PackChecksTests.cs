using InterviewPrep.Packs;
using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Tests.Packs;

public sealed class PackChecksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pack").FullName;

    public PackChecksTests() => Directory.CreateDirectory(Path.Combine(folder, "questions"));

    [Fact]
    public async Task A_check_that_fails_is_reported_with_what_it_said_and_one_that_passes_is_not()
    {
        Write("good", "console.log('fine');");
        Write("wrong", "import assert from 'node:assert/strict';\nassert.equal(1 + 1, 3, 'the sum is not three');");
        Write("quits", "process.exit(7);");

        var problems = await RunAsync();

        Assert.Equal(["questions/quits.check.mjs", "questions/wrong.check.mjs"], problems.Select(p => p.File));
        Assert.Equal(
            "The check failed with exit code 7: it printed nothing. Mend the question or the check.",
            problems[0].Message
        );
        Assert.Contains("the sum is not three", problems[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("while (true);")]
    [InlineData("setInterval(() => {}, 1000);")]
    public async Task A_check_that_does_not_end_is_stopped(string script)
    {
        Write("endless", script);

        var problems = await PackChecks.RunAsync(
            folder,
            TimeSpan.FromSeconds(1),
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(
            "The check ran longer than 1 seconds and was stopped: make it shorter.",
            Assert.Single(problems).Message
        );
    }

    [Theory]
    [InlineData("a-plot.svg", "<svg>1</svg>", null)]
    [InlineData("a-plot.svg", "<svg>2</svg>", "images/a-plot.svg is not what the program draws")]
    [InlineData("a-other.svg", "<svg>1</svg>", "images/a-other.svg is not in the pack")]
    [InlineData("b-plot.svg", "<svg>1</svg>", "begin the name with “a-”")]
    [InlineData(null, "", "The program drew nothing")]
    public async Task Figures_are_drawn_anew_and_compared_with_the_images(string? drawn, string bytes, string? fault)
    {
        Directory.CreateDirectory(Path.Combine(folder, "images"));
        Directory.CreateDirectory(Path.Combine(folder, "guides"));
        await File.WriteAllTextAsync(Path.Combine(folder, "images", "a-plot.svg"), "<svg>1</svg>");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "guides", "a.figures.mjs"),
            drawn is null
                ? ""
                : $"import fs from 'node:fs';\nfs.writeFileSync(process.argv[2] + '/{drawn}', '{bytes}');"
        );

        var problems = await RunAsync();

        Assert.Equal(fault is null ? 0 : 1, problems.Count);
        Assert.All(problems, p => Assert.Contains(fault!, p.Message, StringComparison.Ordinal));
        Assert.Equal("<svg>1</svg>", await File.ReadAllTextAsync(Path.Combine(folder, "images", "a-plot.svg")));
    }

    [Fact]
    public async Task Every_check_of_the_starter_pack_passes() =>
        Assert.Empty(
            await PackChecks.RunAsync(
                Path.Combine(Repository.Folder, "content"),
                null,
                TestContext.Current.CancellationToken
            )
        );

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<IReadOnlyList<Problem>> RunAsync() =>
        PackChecks.RunAsync(folder, null, TestContext.Current.CancellationToken);

    private void Write(string name, string script) =>
        File.WriteAllText(Path.Combine(folder, "questions", $"{name}.check.mjs"), script);
}
