using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class ContentGenerationConfiguration : IEntityTypeConfiguration<ContentGeneration>
{
    public void Configure(EntityTypeBuilder<ContentGeneration> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.ToTable(t => t.HasCheckConstraint("ck_content_generation_single", "id = 1"));
        builder.HasData(new ContentGeneration { Id = 1, Generation = 1 });
    }
}

internal sealed class RateCounterConfiguration : IEntityTypeConfiguration<RateCounter>
{
    public void Configure(EntityTypeBuilder<RateCounter> builder)
    {
        builder.HasKey(r => new { r.Bucket, r.WindowStart });
        builder.Property(r => r.Bucket).HasMaxLength(120).UseCollation(Columns.Bytewise);
        builder.HasIndex(r => r.WindowStart);
    }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.Property(k => k.Name).HasMaxLength(200);
        builder.HasIndex(k => k.Name).IsUnique();
    }
}
