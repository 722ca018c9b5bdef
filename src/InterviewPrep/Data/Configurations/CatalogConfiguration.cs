using InterviewPrep.Catalog;
using InterviewPrep.Packs;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal abstract class CatalogEntryConfiguration<T> : IEntityTypeConfiguration<T>
    where T : CatalogEntry
{
    public virtual void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property(e => e.Slug).IsSlug();
        builder.Property(e => e.Name).HasMaxLength(120);
        builder.Property(e => e.About).HasMaxLength(2000);
        builder.HasIndex(e => e.Slug).IsUnique();
        var table = typeof(T).Name.ToLowerInvariant();
        builder.ToTable(t => t.HasCheckConstraint($"ck_{table}_slug", Columns.SlugCheck("slug")));
    }
}

internal sealed class CategoryConfiguration : CatalogEntryConfiguration<Category>;

internal sealed class CompanyConfiguration : CatalogEntryConfiguration<Company>
{
    public override void Configure(EntityTypeBuilder<Company> builder)
    {
        base.Configure(builder);
        builder.Property(e => e.Mark).HasMaxLength(4);
        builder.Property(e => e.Link).HasMaxLength(500);
        builder.Property(e => e.Why).HasMaxLength(2000);
        builder.ToTable(t => t.HasCheckConstraint("ck_company_link", "link is null or link ~ '^https?://'"));
    }
}

internal sealed class RoleConfiguration : CatalogEntryConfiguration<Role>;

internal sealed class RoundConfiguration : CatalogEntryConfiguration<Round>
{
    public override void Configure(EntityTypeBuilder<Round> builder)
    {
        base.Configure(builder);
        builder.ToTable(t => t.HasCheckConstraint("ck_round_minutes", "minutes between 1 and 10080"));
    }
}

internal sealed class TopicConfiguration : CatalogEntryConfiguration<Topic>
{
    public override void Configure(EntityTypeBuilder<Topic> builder)
    {
        base.Configure(builder);
        builder.HasOne(t => t.Parent).WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_topic_parent", "parent_id <> id"));
    }
}

internal sealed class LearningPathConfiguration : CatalogEntryConfiguration<LearningPath>
{
    public override void Configure(EntityTypeBuilder<LearningPath> builder)
    {
        base.Configure(builder);
        builder.HasMany(p => p.Questions).WithOne().HasForeignKey(q => q.LearningPathId);
    }
}

internal sealed class LearningPathQuestionConfiguration : IEntityTypeConfiguration<LearningPathQuestion>
{
    public void Configure(EntityTypeBuilder<LearningPathQuestion> builder)
    {
        builder.ToTable("learning_path_questions");
        builder.HasKey(q => new { q.LearningPathId, q.Position });
        builder.HasOne(q => q.Question).WithMany().HasForeignKey(q => q.QuestionId);
        builder.HasIndex(q => new { q.LearningPathId, q.QuestionId }).IsUnique();
    }
}

internal sealed class SlugAliasConfiguration : IEntityTypeConfiguration<SlugAlias>
{
    public void Configure(EntityTypeBuilder<SlugAlias> builder)
    {
        builder.Property(a => a.OldSlug).IsSlug();
        builder.Property(a => a.NewSlug).IsSlug();
        builder.HasIndex(a => new { a.Kind, a.OldSlug }).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("ck_slug_alias_moves", "old_slug <> new_slug"));
    }
}

internal sealed class GlossaryTermConfiguration : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> builder)
    {
        builder.Property(g => g.Term).HasMaxLength(120);
        builder.HasIndex(g => g.Term).IsUnique();
        builder.HasQueryFilter(g => g.ArchivedAt == null);
    }
}

internal sealed class PackHeaderConfiguration : IEntityTypeConfiguration<PackHeader>
{
    public void Configure(EntityTypeBuilder<PackHeader> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(120);
        builder.Property(p => p.Version).HasMaxLength(40);
        builder.Property(p => p.Licence).HasMaxLength(120);
        builder.ToTable(t => t.HasCheckConstraint("ck_pack_header_single", "id = 1"));
    }
}

internal sealed class LintFindingConfiguration : IEntityTypeConfiguration<LintFinding>
{
    public void Configure(EntityTypeBuilder<LintFinding> builder)
    {
        builder.HasKey(f => new { f.QuestionId, f.Position });
        builder.HasOne<Question>().WithMany().HasForeignKey(f => f.QuestionId);
    }
}

internal sealed class ImportedFileConfiguration : IEntityTypeConfiguration<ImportedFile>
{
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.HasKey(f => f.Path);
        builder.Property(f => f.Path).HasMaxLength(300).UseCollation(Columns.Bytewise);
    }
}
