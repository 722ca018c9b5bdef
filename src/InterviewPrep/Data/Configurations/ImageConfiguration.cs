using InterviewPrep.Images;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class PackImageConfiguration : IEntityTypeConfiguration<PackImage>
{
    public void Configure(EntityTypeBuilder<PackImage> builder)
    {
        builder.HasKey(i => i.Path);
        builder.Property(i => i.Path).HasMaxLength(300).UseCollation(Columns.Bytewise);
        builder.Property(i => i.MediaType).HasMaxLength(40);
        builder.Property(i => i.Alt).HasMaxLength(PackImage.MaxAlt).HasDefaultValue("");
        builder.Property(i => i.ChangedAt).HasDefaultValueSql("now()");
    }
}

internal sealed class EarlierImageConfiguration : IEntityTypeConfiguration<EarlierImage>
{
    public void Configure(EntityTypeBuilder<EarlierImage> builder)
    {
        builder.HasOne<PackImage>().WithMany().HasForeignKey(e => e.Path).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Member>().WithMany().HasForeignKey(e => e.EndedBy).OnDelete(DeleteBehavior.SetNull);
        builder.Property(e => e.Path).HasMaxLength(300).UseCollation(Columns.Bytewise);
    }
}

internal sealed class ImageUseConfiguration : IEntityTypeConfiguration<ImageUse>
{
    public void Configure(EntityTypeBuilder<ImageUse> builder)
    {
        builder.HasKey(u => new { u.Path, u.QuestionId });
        builder.HasOne<Question>().WithMany().HasForeignKey(u => u.QuestionId);
        builder.HasIndex(u => u.QuestionId);
        builder.Property(u => u.Path).HasMaxLength(300).UseCollation(Columns.Bytewise);
    }
}
