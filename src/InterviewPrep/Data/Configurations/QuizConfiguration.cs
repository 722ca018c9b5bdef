using InterviewPrep.Guides;
using InterviewPrep.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class StoredQuizItemConfiguration : IEntityTypeConfiguration<StoredQuizItem>
{
    public void Configure(EntityTypeBuilder<StoredQuizItem> builder)
    {
        builder.ToTable("quiz_items");
        builder.HasOne<Guide>().WithMany().HasForeignKey(i => i.GuideId);
        builder.HasMany(i => i.Entries).WithOne().HasForeignKey(e => e.ItemId);
        builder.HasIndex(i => new { i.GuideId, i.Position });
        builder.HasIndex(i => i.RendererVersion);
        builder.HasQueryFilter(i => i.ArchivedAt == null);
    }
}

internal sealed class StoredQuizEntryConfiguration : IEntityTypeConfiguration<StoredQuizEntry>
{
    public void Configure(EntityTypeBuilder<StoredQuizEntry> builder)
    {
        builder.ToTable("quiz_entries");
        builder.HasKey(e => new { e.ItemId, e.Position });
    }
}
