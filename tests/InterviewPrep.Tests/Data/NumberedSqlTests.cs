using InterviewPrep.Data;
using Xunit;

namespace InterviewPrep.Tests.Data;

public sealed class NumberedSqlTests
{
    [Theory]
    [InlineData("select 1", "select 1", "")]
    [InlineData("where a = @slug and b = @member", "where a = $1 and b = $2", "slug,member")]
    [InlineData("@b, @a, @b", "$1, $2, $1", "b,a")]
    [InlineData("v @@ to_tsquery(@q) and t @> @t", "v @@ to_tsquery($1) and t @> $2", "q,t")]
    [InlineData("any(@topic_1)", "any($1)", "topic_1")]
    public void Names_become_numbers_in_the_order_of_their_first_place(string sql, string text, string names)
    {
        var numbered = NumberedSql.Of(sql);
        Assert.Equal(text, numbered.Text);
        Assert.Equal(names, string.Join(',', numbered.Names));
    }
}
