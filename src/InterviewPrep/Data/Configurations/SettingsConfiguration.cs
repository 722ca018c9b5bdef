using InterviewPrep.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class SettingsConfiguration : IEntityTypeConfiguration<StoredSettings>
{
    public void Configure(EntityTypeBuilder<StoredSettings> builder)
    {
        builder.ToTable("site_settings", t => t.HasCheckConstraint("ck_site_settings_single", "id = 1"));
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Chosen).HasColumnType("jsonb");
    }
}
