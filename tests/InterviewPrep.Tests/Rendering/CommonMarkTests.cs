using InterviewPrep.Rendering;
using InterviewPrep.Rendering.Syntax;
using Xunit;

namespace InterviewPrep.Tests.Rendering;

/// <summary>
/// All examples of the specification. Raw HTML is off in the product, so the examples that hold some are compared with
/// <see cref="Dialect.Specification"/>, which allows it and adds nothing; every other one goes through the pipeline of editors'
/// packs as it is.
/// </summary>
public sealed class CommonMarkTests(ITestOutputHelper output)
{
    private const string Schemes = "Only http, https, mailto and addresses of this site are links.";
    private const string ClassNames =
        "A class holds letters, digits and a few signs, and a fence's language becomes one.";

    private static readonly Dictionary<int, string> Exceptions = new()
    {
        [34] = ClassNames,
        [144] = ClassNames,
        [171] = "Line breaks that begin a text area are not written twice: raw HTML never reaches a reader.",
        [500] =
            "What looks like a scheme and is not a known one is no address, even where browsers would call it relative.",
        [540] = "Labels are compared character by character, so that a capital sharp s is not two letters.",
        [596] = Schemes,
        [598] = Schemes,
        [599] = Schemes,
        [601] = Schemes,
    };

    [Fact]
    public async Task All_652_examples_come_out_as_specified_but_for_the_named_exceptions()
    {
        var different = new List<int>();
        var withHtml = 0;
        foreach (var example in CommonMarkSpec.Examples)
        {
            var hasHtml = await HasRawHtmlAsync(example.Markdown);
            withHtml += hasHtml ? 1 : 0;
            var html = await RenderAsync(example.Markdown, hasHtml ? Dialect.Specification : Dialect.Trusted);
            if (NormalHtml.Of(html, withoutAdditions: !hasHtml) != NormalHtml.Of(example.Html))
            {
                different.Add(example.Number);
            }
        }

        var all = CommonMarkSpec.Examples.Count;
        output.WriteLine($"{all} examples, {withHtml} of them with raw HTML, {different.Count} exceptions.");
        Assert.Equal(652, all);
        Assert.InRange(withHtml, 1, 75);
        Assert.InRange(Exceptions.Count, 0, 40);
        Assert.Equal(Exceptions.Keys.Order(), different);
    }

    [Fact]
    public async Task Raw_html_of_the_examples_reaches_no_reader_of_the_product()
    {
        foreach (var example in CommonMarkSpec.Examples)
        {
            CleanHtml.Verify((await Rendered.TrustedAsync(example.Markdown)).Html);
            CleanHtml.Verify((await Rendered.UntrustedAsync(example.Markdown)).Html);
        }
    }

    private static async Task<bool> HasRawHtmlAsync(string markdown) =>
        await RenderAsync(markdown, Dialect.Specification)
        != await RenderAsync(markdown, Dialect.Specification with { AllowsRawHtml = false });

    private static async Task<string> RenderAsync(string markdown, Dialect dialect) =>
        (
            await Rendered.Renderer.RenderAsync(
                markdown,
                dialect,
                RenderPriority.Save,
                IdScope.Page,
                CancellationToken.None
            )
        ).Html;
}
