using InterviewPrep.Authoring.Catalogue;
using InterviewPrep.Catalog;
using InterviewPrep.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Authoring.Catalogue;

/// <summary>A merge knows everything that refers to the catalogue.</summary>
public sealed class CatalogueReferenceTests
{
    [Fact]
    public void Every_foreign_key_to_an_entry_of_the_catalogue_is_moved_by_a_merge()
    {
        var kinds = new Dictionary<Type, CatalogueKind>
        {
            [typeof(Topic)] = CatalogueKind.Topics,
            [typeof(Company)] = CatalogueKind.Companies,
            [typeof(Role)] = CatalogueKind.Roles,
            [typeof(Round)] = CatalogueKind.Rounds,
            [typeof(Category)] = CatalogueKind.Categories,
        };
        using var db = new AppDbContext(AppDbContextOptions.For("Host=nowhere"));
        var keys = db
            .Model.GetEntityTypes()
            .SelectMany(e => e.GetForeignKeys())
            .Where(k => kinds.ContainsKey(k.PrincipalEntityType.ClrType))
            .Select(k => new CatalogueReference(
                kinds[k.PrincipalEntityType.ClrType],
                k.DeclaringEntityType.GetTableName()!,
                k.Properties.Single().GetColumnName()
            ));
        Assert.Equal(Sorted(keys), Sorted(CatalogueReference.All));
    }

    private static IEnumerable<string> Sorted(IEnumerable<CatalogueReference> references) =>
        references.Select(r => $"{r}").Order(StringComparer.Ordinal);
}
