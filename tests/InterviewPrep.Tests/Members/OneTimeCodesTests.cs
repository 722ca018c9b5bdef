using InterviewPrep.Members;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class OneTimeCodesTests
{
    /// <summary>RFC 6238, appendix B: the last six of its eight digits, for the secret "12345678901234567890".</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_specification(long second, string code) =>
        Assert.Equal(
            code,
            OneTimeCodes.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second))
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("MY======", "f")]
    [InlineData("MZXW6YTBOI======", "foobar")]
    [InlineData("mzxw 6ytb oi", "foobar")]
    public void Base32_is_that_of_the_specification(string text, string bytes) =>
        Assert.Equal(bytes, System.Text.Encoding.ASCII.GetString(Base32.Decode(text)));
}
