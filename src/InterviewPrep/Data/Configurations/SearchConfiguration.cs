using InterviewPrep.Questions;
using InterviewPrep.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InterviewPrep.Data.Configurations;

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.HasKey(d => d.QuestionId);
        builder.HasOne<Question>().WithMany().HasForeignKey(d => d.QuestionId);
        builder.HasIndex(d => d.Vector).HasMethod("gin");
        builder.HasIndex(d => new { d.CompanyIds, d.TopicIds }).HasMethod("gin");
        builder.HasIndex(d => new { d.PublishedAt, d.QuestionId });
        builder.HasIndex(d => new
        {
            d.Ease,
            d.PublishedAt,
            d.QuestionId,
        });
        builder.HasIndex(d => new
        {
            d.CategoryId,
            d.PublishedAt,
            d.QuestionId,
        });
        foreach (var filled in builder.Metadata.GetProperties().Where(p => p.Name is not ("QuestionId" or "Vector")))
        {
            // The trigger's column, so never sent; reading it back would cost each insert a RETURNING.
            filled.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            filled.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        }
    }
}

internal sealed class SearchWordConfiguration : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.HasKey(w => w.Word);
        builder.Property(w => w.Word).HasMaxLength(80).UseCollation(Columns.Bytewise);
        builder.HasIndex(w => w.Word, "ix_search_words_trigrams").HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

internal sealed class FacetCountConfiguration : IEntityTypeConfiguration<FacetCount>
{
    public void Configure(EntityTypeBuilder<FacetCount> builder) =>
        builder.HasKey(c => new
        {
            c.First,
            c.Second,
            c.Value,
        });
}
