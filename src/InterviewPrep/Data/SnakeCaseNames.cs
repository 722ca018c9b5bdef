using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InterviewPrep.Data;

/// <summary>Gives tables, columns, keys and indexes the lower_case names that read well in SQL.</summary>
internal static partial class SnakeCaseNames
{
    public static void UseSnakeCaseNames(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            entity.SetTableName(Snake(entity.GetTableName()!.Replace("AspNet", "Identity", StringComparison.Ordinal)));
            Rename(entity, "");
            foreach (var key in entity.GetKeys())
            {
                key.SetName(Snake(key.GetName()!).Replace("asp_net_", "identity_", StringComparison.Ordinal));
            }

            foreach (var key in entity.GetForeignKeys())
            {
                key.SetConstraintName(
                    Snake(key.GetConstraintName()!).Replace("asp_net_", "identity_", StringComparison.Ordinal)
                );
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
            }
        }
    }

    private static void Rename(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(
                property.ClrType == typeof(uint) && property.IsConcurrencyToken ? "xmin" : prefix + Snake(property.Name)
            );
        }

        foreach (var complex in type.GetComplexProperties())
        {
            Rename(complex.ComplexType, prefix + Snake(complex.Name) + "_");
        }
    }

    private static string Snake(string name) => WordStart().Replace(name, "${end}_${start}").ToLowerInvariant();

    [GeneratedRegex("(?<end>[a-z0-9])(?<start>[A-Z])", RegexOptions.NonBacktracking)]
    private static partial Regex WordStart();
}
