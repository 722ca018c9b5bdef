using InterviewPrep.Access;
using InterviewPrep.Authoring.Editing;
using InterviewPrep.Authoring.Reviewing;
using InterviewPrep.Billing;
using InterviewPrep.Catalog;
using InterviewPrep.Community;
using InterviewPrep.Community.Moderation;
using InterviewPrep.Feedback;
using InterviewPrep.Figures;
using InterviewPrep.Guides;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Images;
using InterviewPrep.Jobs;
using InterviewPrep.Members;
using InterviewPrep.Packs;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Practice;
using InterviewPrep.Questions;
using InterviewPrep.Quizzes;
using InterviewPrep.Search;
using InterviewPrep.Settings;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>The one database. Sets of internal types are internal: no page can ask for locked text.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options)
    : IdentityDbContext<Member, MemberRole, Guid>(options)
{
    private readonly string configured =
        RelationalOptionsExtension.Extract(options).ConnectionString
        ?? throw new ArgumentException("A connection string is needed.", nameof(options));

    private bool isDatabaseUsed;

    /// <summary>Whoever begins a transaction or changes the address comes by here.</summary>
    public override DatabaseFacade Database
    {
        get
        {
            isDatabaseUsed = true;
            return base.Database;
        }
    }

    /// <summary>The transaction that is open now, or null; does not make the context build its model.</summary>
    internal NpgsqlTransaction? OpenTransaction =>
        isDatabaseUsed ? base.Database.CurrentTransaction?.GetDbTransaction() as NpgsqlTransaction : null;

    /// <summary>Where the context connects to.</summary>
    internal string Address => (isDatabaseUsed ? base.Database.GetConnectionString() : null) ?? configured;

    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Role> InterviewRoles => Set<Role>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<Topic> Topics => Set<Topic>();
    public DbSet<SlugAlias> SlugAliases => Set<SlugAlias>();
    public DbSet<LearningPath> LearningPaths => Set<LearningPath>();
    public DbSet<GlossaryTerm> GlossaryTerms => Set<GlossaryTerm>();
    public DbSet<PackHeader> PackHeaders => Set<PackHeader>();
    public DbSet<PackImage> PackImages => Set<PackImage>();

    public DbSet<Question> Questions => Set<Question>();
    public DbSet<QuestionCounts> QuestionCounts => Set<QuestionCounts>();
    public DbSet<QuestionTopic> QuestionTopics => Set<QuestionTopic>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<SubmittedAnswer> Answers => Set<SubmittedAnswer>();
    public DbSet<AnswerRevision> AnswerRevisions => Set<AnswerRevision>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<VisitorAnswer> VisitorAnswers => Set<VisitorAnswer>();
    public DbSet<Solve> Solves => Set<Solve>();
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<QuestionVote> QuestionVotes => Set<QuestionVote>();
    public DbSet<AnswerVote> AnswerVotes => Set<AnswerVote>();
    public DbSet<Bookmark> Bookmarks => Set<Bookmark>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<InterviewReport> InterviewReports => Set<InterviewReport>();
    public DbSet<Flag> Flags => Set<Flag>();
    public DbSet<Sanction> Sanctions => Set<Sanction>();

    public DbSet<Entitlement> Entitlements => Set<Entitlement>();
    public DbSet<Unlock> Unlocks => Set<Unlock>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    public DbSet<MemberSession> Sessions => Set<MemberSession>();

    public DbSet<Imitation> Imitations => Set<Imitation>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DailyFigures> DailyFigures => Set<DailyFigures>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<RateCounter> RateCounters => Set<RateCounter>();
    public DbSet<StoredSettings> SiteSettings => Set<StoredSettings>();
    public DbSet<ContentGeneration> ContentGenerations => Set<ContentGeneration>();

    public DbSet<Guide> Guides => Set<Guide>();
    public DbSet<GuideSection> GuideSections => Set<GuideSection>();
    public DbSet<GuideBookmark> GuideBookmarks => Set<GuideBookmark>();
    public DbSet<SectionRead> SectionReads => Set<SectionRead>();
    public DbSet<ReadingPlace> ReadingPlaces => Set<ReadingPlace>();
    public DbSet<QuizRun> QuizRuns => Set<QuizRun>();
    public DbSet<QuizAnswer> QuizAnswers => Set<QuizAnswer>();

    internal DbSet<Highlight> Highlights => Set<Highlight>();
    internal DbSet<GuideText> GuideTexts => Set<GuideText>();
    internal DbSet<StoredQuizItem> QuizItems => Set<StoredQuizItem>();
    internal DbSet<GuideFinding> GuideFindings => Set<GuideFinding>();
    internal DbSet<GuideImageUse> GuideImageUses => Set<GuideImageUse>();
    internal DbSet<GuideDocument> GuideDocuments => Set<GuideDocument>();

    internal DbSet<SealedText> SealedTexts => Set<SealedText>();
    internal DbSet<RubricItem> RubricItems => Set<RubricItem>();
    internal DbSet<Pitfall> Pitfalls => Set<Pitfall>();
    internal DbSet<ImportedFile> ImportedFiles => Set<ImportedFile>();
    internal DbSet<ContentRevision> ContentRevisions => Set<ContentRevision>();
    internal DbSet<BulkChange> BulkChanges => Set<BulkChange>();
    internal DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();
    internal DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();
    internal DbSet<QuestionSentence> QuestionSentences => Set<QuestionSentence>();
    internal DbSet<PackUpload> PackUploads => Set<PackUpload>();
    internal DbSet<LintFinding> LintFindings => Set<LintFinding>();
    internal DbSet<EarlierImage> EarlierImages => Set<EarlierImage>();
    internal DbSet<ImageUse> ImageUses => Set<ImageUse>();
    internal DbSet<SearchDocument> SearchDocuments => Set<SearchDocument>();
    internal DbSet<SearchWord> SearchWords => Set<SearchWord>();
    internal DbSet<FacetCount> FacetCounts => Set<FacetCount>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        builder.UseSnakeCaseNames();
    }
}
