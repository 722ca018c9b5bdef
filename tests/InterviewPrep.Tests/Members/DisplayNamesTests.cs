using InterviewPrep.Members;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class DisplayNamesTests
{
    [Theory]
    [InlineData("  Ada   Lovelace ", "Ada Lovelace")]
    [InlineData("Ada\u00a0\tLovelace", "Ada Lovelace")]
    [InlineData(null, "")]
    public void Names_are_kept_in_one_form(string? typed, string kept) => Assert.Equal(kept, DisplayNames.Clean(typed));

    [Theory]
    [InlineData("Ada")]
    [InlineData("علی\u200cرضا")]
    [InlineData("O’Neill")]
    [InlineData("R2")]
    public void Names_of_people_are_fine(string name) => Assert.Null(DisplayNames.Problem(name));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("!!!")]
    [InlineData("Ada\u202e")]
    [InlineData("Ada\u0007")]
    [InlineData("\ue000\ue001")]
    [InlineData("an exceedingly long name that goes on and on")]
    public void What_nobody_could_read_is_refused(string name) => Assert.NotNull(DisplayNames.Problem(name));
}
