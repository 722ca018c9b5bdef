using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Baseline;

/// <summary>One Razor page, one query, one table: what any start of such a program costs.</summary>
internal static class MinimalSite
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        builder.Services.AddDbContext<StartContext>(options =>
            options.UseNpgsql(builder.Configuration.GetConnectionString("Default"))
        );
        await using var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }
}

/// <summary>A single table.</summary>
public sealed class StartContext(DbContextOptions<StartContext> options) : DbContext(options)
{
    public DbSet<PublishedQuestion> Questions => Set<PublishedQuestion>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<PublishedQuestion>(question =>
        {
            question.ToTable("questions");
            question.Property(q => q.Id).HasColumnName("id");
            question.Property(q => q.Title).HasColumnName("title");
        });
}

/// <summary>As little of a question as a page can show.</summary>
public sealed class PublishedQuestion
{
    public int Id { get; set; }

    public required string Title { get; set; }
}
