using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

/// <summary>Column rules that several tables share.</summary>
internal static class Columns
{
    /// <summary>Collation of keys and cursors: byte order, the same on every server.</summary>
    public const string Bytewise = "C";

    public static PropertyBuilder<string> IsSlug(this PropertyBuilder<string> property) =>
        property.HasMaxLength(100).UseCollation(Bytewise);

    public static string SlugCheck(string column) => $"{column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'";
}
