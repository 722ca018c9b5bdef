using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Baseline.Questions;

/// <summary>The site's own tables, as far as one page needs them.</summary>
public sealed class QuestionContext(DbContextOptions<QuestionContext> options) : DbContext(options)
{
    public DbSet<Question> Questions => Set<Question>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Question>(question =>
        {
            question.ToTable("questions");
            question.HasOne(q => q.Counts).WithOne().HasForeignKey<QuestionCounts>(c => c.QuestionId);
        });
        modelBuilder.Entity<Named>().ToTable("categories");
        modelBuilder.Entity<Company>().ToTable("companies");
        modelBuilder.Entity<QuestionCounts>().ToTable("question_counts").HasKey(c => c.QuestionId);
        modelBuilder.Entity<Section>().ToTable("sample_sections").HasKey(s => new { s.QuestionId, s.Position });
        modelBuilder
            .Entity<SectionText>()
            .ToTable("sealed_texts")
            .HasKey(t => new
            {
                t.QuestionId,
                t.Kind,
                t.Position,
            });
        modelBuilder.Entity<Topic>().ToTable("topics");
        modelBuilder.Entity<QuestionTopic>().ToTable("question_topics").HasKey(t => new { t.QuestionId, t.TopicId });
        NameColumns(modelBuilder);
    }

    private static void NameColumns(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.SetColumnName(
                string.Concat(
                    property.Name.Select(
                        (c, i) =>
                            char.IsUpper(c) && i > 0
                                ? "_" + char.ToLowerInvariant(c)
                                : char.ToLowerInvariant(c).ToString()
                    )
                )
            );
        }
    }
}
