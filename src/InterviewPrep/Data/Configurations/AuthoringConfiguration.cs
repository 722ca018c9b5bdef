using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Members;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class ContentRevisionConfiguration : IEntityTypeConfiguration<ContentRevision>
{
    public void Configure(EntityTypeBuilder<ContentRevision> builder)
    {
        builder
            .HasIndex(r => new
            {
                r.Kind,
                r.ItemId,
                r.Number,
            })
            .IsUnique();
        builder.HasIndex(r => new { r.At, r.Id });
        builder.Property(r => r.Reason).HasMaxLength(300);
        builder.ToTable(t => t.HasCheckConstraint("ck_content_revision_number", "number > 0"));
    }
}

internal sealed class WorkingCopyConfiguration : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.HasKey(w => new
        {
            w.Kind,
            w.ItemId,
            w.EditorId,
        });
        builder.HasOne<Member>().WithMany().HasForeignKey(w => w.EditorId);
        builder.Property(w => w.Form).HasColumnType("jsonb");
    }
}

internal sealed class ReviewCommentConfiguration : IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.HasIndex(c => new { c.Kind, c.ItemId });
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Member>().WithMany().HasForeignKey(c => c.SettledBy).OnDelete(DeleteBehavior.SetNull);
        builder.Property(c => c.Part).HasMaxLength(60);
        builder.Property(c => c.Quote).HasMaxLength(ReviewComments.MaxQuote);
        builder.Property(c => c.Text).HasMaxLength(ReviewComments.MaxText);
    }
}

internal sealed class QuestionSentenceConfiguration : IEntityTypeConfiguration<QuestionSentence>
{
    public void Configure(EntityTypeBuilder<QuestionSentence> builder)
    {
        builder.HasKey(s => new { s.Hash, s.QuestionId });
        builder.HasOne<Question>().WithMany().HasForeignKey(s => s.QuestionId);
        builder.HasIndex(s => s.QuestionId);
    }
}

internal sealed class BulkChangeConfiguration : IEntityTypeConfiguration<BulkChange>
{
    public void Configure(EntityTypeBuilder<BulkChange> builder) =>
        builder.HasOne<Member>().WithMany().HasForeignKey(b => b.EditorId);
}

internal sealed class PackUploadConfiguration : IEntityTypeConfiguration<PackUpload>
{
    public void Configure(EntityTypeBuilder<PackUpload> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(u => u.UploadedBy).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Member>().WithMany().HasForeignKey(u => u.DecidedBy).OnDelete(DeleteBehavior.SetNull);
    }
}
