using InterviewPrep.Members;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class CommonPasswordsTests
{
    private static readonly Member Ada = new() { Email = "ada.lovelace@example.org", DisplayName = "Countess Ada" };

    [Theory]
    [InlineData("password")]
    [InlineData("Password123")]
    [InlineData("P@ssw0rd!")]
    [InlineData("123456789")]
    [InlineData("qwertyuiop")]
    [InlineData("iloveyou99")]
    [InlineData("  letmein  ")]
    [InlineData("l3tm31n!!")]
    [InlineData("zzzzzzzzzz")]
    [InlineData("abcdabcdabcd")]
    [InlineData("ada.lovelace")]
    [InlineData("ada.lovelace1")]
    [InlineData("CountessAda1815")]
    public async Task What_everybody_tries_first_is_refused(string password) =>
        Assert.False((await new CommonPasswords().ValidateAsync(null!, Ada, password)).Succeeded);

    [Theory]
    [InlineData("correct blue staple 7")]
    [InlineData("vK7#qz!mW2")]
    [InlineData("мой дом у реки")]
    [InlineData("slow-river-free")]
    [InlineData("83920174651")]
    public async Task What_nobody_guesses_is_taken(string password) =>
        Assert.True((await new CommonPasswords().ValidateAsync(null!, Ada, password)).Succeeded);
}
