using InterviewPrep.Feedback;
using Xunit;

namespace InterviewPrep.Tests.Authoring;

/// <summary>Which sentence of a text has a piece of evidence.</summary>
public sealed class EvidenceFinderTests
{
    [Theory]
    [InlineData("It shrinks weights.", "shrink weight", "It |shrinks weights|.")]
    [InlineData("One. It is exactly zero! Two.", "exactly zero", "It is |exactly zero|!")]
    [InlineData("A rate of 3.5 percent. B.", "3.5 percent", "A rate of |3.5 percent|.")]
    [InlineData("First\n\nsecond one\nwith two lines\n\nthird", "with two", "second one\n|with two| lines")]
    [InlineData("Sparse, it is **exactly** zero", "exactly zero", "Sparse, it is **|exactly** zero|")]
    public void The_sentence_is_quoted_around_the_words(string text, string phrase, string quoted)
    {
        var quote = Find(text, phrase)!;
        Assert.Equal(quoted, $"{quote.Before}|{quote.Words}|{quote.After}");
    }

    [Theory]
    [InlineData("zero exactly", "exactly zero")]
    [InlineData("exact", "exactly zero")]
    [InlineData("", "x")]
    [InlineData("words", "")]
    [InlineData("words", "…")]
    public void Other_words_or_another_order_are_no_evidence(string text, string phrase) =>
        Assert.Null(Find(text, phrase));

    [Fact]
    public void A_text_without_sentences_is_quoted_in_part()
    {
        var quote = Find($"{new string('a', 5_000)} exactly zero {new string('b', 5_000)}", "exactly zero")!;
        Assert.InRange(quote.Before.Length + quote.After.Length, 300, 400);
    }

    [Fact]
    public void Weights_count_the_points_that_have_evidence()
    {
        var finder = new EvidenceFinder("It is sparse.");
        var found = new FoundEvidence([finder.Find("A", 3, ["sparse", "zero"]), finder.Find("B", 1, ["dense"])], []);
        Assert.Equal((1, 0.75), (found.Earned, found.WeightShare));
        Assert.Equal(0, new FoundEvidence([], []).WeightShare);
    }

    private static Quote? Find(string text, string phrase) =>
        new EvidenceFinder(text).Find("A point", 1, [phrase]).Phrases[0].Quote;
}
