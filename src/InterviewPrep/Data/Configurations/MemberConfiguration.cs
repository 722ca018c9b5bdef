using InterviewPrep.Access;
using InterviewPrep.Billing;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.Property(m => m.DisplayName).HasMaxLength(40);
        builder.Property(m => m.TimeZone).HasMaxLength(60);
        // Nothing reads it any more; the next version drops it, when no process that selects it can run beside.
        builder.Property<bool>("IsDemo");
        builder.HasIndex(m => m.NormalizedEmail).IsUnique().HasDatabaseName("EmailIndex");
        // Identity writes whole rows; these two are written by conditional updates only, and an older copy may not undo them.
        builder.Property(m => m.LastCodeStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        builder.Property(m => m.DeletionRequestedAt).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        // Administrators look for a part of either.
        builder
            .HasIndex(m => new { m.DisplayName, m.Email })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops");
        builder.HasIndex(m => m.CreatedAt);
        builder.HasIndex(m => m.DeletionRequestedAt).HasFilter("deletion_requested_at is not null");
    }
}

internal sealed class MemberSessionConfiguration : IEntityTypeConfiguration<MemberSession>
{
    public void Configure(EntityTypeBuilder<MemberSession> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.ExpiresAt);
        builder.Property(s => s.Device).HasMaxLength(120);
    }
}

internal sealed class ImitationConfiguration : IEntityTypeConfiguration<Imitation>
{
    public void Configure(EntityTypeBuilder<Imitation> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.ActorId);
        builder.HasOne<Member>().WithMany().HasForeignKey(i => i.MemberId);
        // Asked about on every request of a member.
        builder.HasIndex(i => i.SessionId).HasFilter("ended_at is null");
        builder.HasIndex(i => i.ActorId);
        builder.HasIndex(i => i.MemberId);
        builder.Property(i => i.Reason).HasMaxLength(300);
    }
}

internal sealed class EntitlementConfiguration : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.MemberId);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(e => e.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(e => e.MemberId);
        builder.Property(e => e.Reason).HasMaxLength(300);
        builder.Property(e => e.RevokedReason).HasMaxLength(300);
        builder.ToTable(t => t.HasCheckConstraint("ck_entitlement_span", "ends_at is null or ends_at >= starts_at"));
    }
}

internal sealed class UnlockConfiguration : IEntityTypeConfiguration<Unlock>
{
    public void Configure(EntityTypeBuilder<Unlock> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(u => u.MemberId);
        builder.HasOne<Question>().WithMany().HasForeignKey(u => u.QuestionId);
        builder.HasIndex(u => new { u.MemberId, u.QuestionId }).IsUnique();
        builder.HasIndex(u => new { u.MemberId, u.Month });
        builder.HasIndex(u => u.At).IncludeProperties(u => u.MemberId);
        builder.ToTable(t => t.HasCheckConstraint("ck_unlock_month", "extract(day from month) = 1"));
    }
}

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId);
        builder.HasIndex(s => new { s.Gateway, s.GatewayReference }).IsUnique();
        builder.Property(s => s.Plan).HasMaxLength(40);
        builder.Property(s => s.Gateway).HasMaxLength(40);
        builder.Property(s => s.GatewayReference).HasMaxLength(200);
        builder.Property(s => s.Version).IsRowVersion();
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(a => a.Network).HasMaxLength(50);
        builder.Property(a => a.Action).HasMaxLength(80);
        builder.Property(a => a.Subject).HasMaxLength(120);
        builder.Property(a => a.Detail).HasColumnType("jsonb");
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => a.Subject);
        builder.HasIndex(a => a.ActorId);
    }
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(j => j.Kind).HasMaxLength(40);
        builder.Property(j => j.Payload).HasColumnType("jsonb");
        builder.Property(j => j.LastError).HasMaxLength(1000);
        builder.HasIndex(j => j.RunAt).HasFilter("done_at is null and failed_at is null");
        builder.HasIndex(j => j.FailedAt).HasFilter("failed_at is not null");
    }
}
