using InterviewPrep.Guides;
using InterviewPrep.Members;
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

internal sealed class QuizRunConfiguration : IEntityTypeConfiguration<QuizRun>
{
    public void Configure(EntityTypeBuilder<QuizRun> builder)
    {
        builder.ToTable("quiz_runs");
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        builder.HasOne<Guide>().WithMany().HasForeignKey(r => r.GuideId);
        builder.HasOne<GuideSection>().WithMany().HasForeignKey(r => r.SectionId);
        builder.HasIndex(r => new { r.MemberId, r.GuideId });
        builder
            .HasIndex(r => new
            {
                r.MemberId,
                r.GuideId,
                r.SectionId,
            })
            .IsUnique()
            .AreNullsDistinct(false)
            .HasFilter("closed_at is null")
            .HasDatabaseName("ux_quiz_runs_open");
    }
}

internal sealed class QuizAnswerConfiguration : IEntityTypeConfiguration<QuizAnswer>
{
    public void Configure(EntityTypeBuilder<QuizAnswer> builder)
    {
        builder.ToTable("quiz_answers");
        builder.HasOne<Member>().WithMany().HasForeignKey(a => a.MemberId);
        builder.HasOne<StoredQuizItem>().WithMany().HasForeignKey(a => a.ItemId);
        builder.HasOne<QuizRun>().WithMany().HasForeignKey(a => a.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.RunId, a.ItemId }).IsUnique();
        builder.HasIndex(a => new
        {
            a.MemberId,
            a.ItemId,
            a.Id,
        });
        builder.Property(a => a.Response).HasColumnType("jsonb");
    }
}
