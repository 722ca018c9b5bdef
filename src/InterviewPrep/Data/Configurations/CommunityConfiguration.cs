using InterviewPrep.Catalog;
using InterviewPrep.Community;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Members;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class QuestionVoteConfiguration : IEntityTypeConfiguration<QuestionVote>
{
    public void Configure(EntityTypeBuilder<QuestionVote> builder)
    {
        builder.HasKey(v => new { v.QuestionId, v.MemberId });
        builder.HasOne<Question>().WithMany().HasForeignKey(v => v.QuestionId);
        builder.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId);
        builder.ToTable(t => t.HasCheckConstraint("ck_question_vote_value", "value in (-1, 1)"));
    }
}

internal sealed class AnswerVoteConfiguration : IEntityTypeConfiguration<AnswerVote>
{
    public void Configure(EntityTypeBuilder<AnswerVote> builder)
    {
        builder.HasKey(v => new { v.AnswerId, v.MemberId });
        builder.HasOne<SubmittedAnswer>().WithMany().HasForeignKey(v => v.AnswerId);
        builder.HasOne<Member>().WithMany().HasForeignKey(v => v.MemberId);
        builder.ToTable(t => t.HasCheckConstraint("ck_answer_vote_value", "value in (-1, 1)"));
    }
}

internal sealed class BookmarkConfiguration : IEntityTypeConfiguration<Bookmark>
{
    public void Configure(EntityTypeBuilder<Bookmark> builder)
    {
        builder.HasKey(b => new { b.MemberId, b.QuestionId });
        builder.HasOne<Member>().WithMany().HasForeignKey(b => b.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(b => b.QuestionId);
    }
}

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(n => new { n.MemberId, n.QuestionId });
        builder.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(n => n.QuestionId);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(n => n.RendererVersion);
        builder.ToTable(t => t.HasCheckConstraint("ck_note_markdown", "length(markdown) <= 10000"));
    }
}

internal sealed class InterviewReportConfiguration : IEntityTypeConfiguration<InterviewReport>
{
    public void Configure(EntityTypeBuilder<InterviewReport> builder)
    {
        builder
            .HasIndex(r => new
            {
                r.QuestionId,
                r.CompanyId,
                r.MemberId,
            })
            .IsUnique();
        builder.HasOne<Member>().WithMany().HasForeignKey(r => r.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(r => r.QuestionId);
        builder.HasOne<Company>().WithMany().HasForeignKey(r => r.CompanyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Role>().WithMany().HasForeignKey(r => r.RoleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.At).HasFilter("decided_at is null");
        builder.Property(r => r.RefusedReason).HasMaxLength(300);
        builder.ToTable(t => t.HasCheckConstraint("ck_interview_report_month", "extract(day from month) = 1"));
    }
}

internal sealed class FlagConfiguration : IEntityTypeConfiguration<Flag>
{
    public void Configure(EntityTypeBuilder<Flag> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(f => f.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(f => f.QuestionId);
        // A report on what is gone asks for nothing, and must not keep an account from being deleted.
        builder.HasOne<SubmittedAnswer>().WithMany().HasForeignKey(f => f.AnswerId).OnDelete(DeleteBehavior.Cascade);
        // Two queues, each read from its oldest.
        builder.HasIndex(f => f.At, "ix_flags_open_questions").HasFilter("resolved_at is null and answer_id is null");
        builder.HasIndex(f => f.At, "ix_flags_open_answers").HasFilter("resolved_at is null and answer_id is not null");
        builder.Property(f => f.Details).HasMaxLength(2000);
        builder.Property(f => f.Word).HasMaxLength(300);
    }
}

internal sealed class SanctionConfiguration : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        builder.Property(s => s.Reason).HasMaxLength(300);
        builder.Property(s => s.LiftedReason).HasMaxLength(300);
    }
}
