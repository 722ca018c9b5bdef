using InterviewPrep.Authoring.Editing;
using InterviewPrep.Figures;
using InterviewPrep.Jobs;
using InterviewPrep.Mail;
using InterviewPrep.Packs.Uploads;
using InterviewPrep.Search;
using InterviewPrep.Settings;
using InterviewPrep.Web.Hosting.Site;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>How letters leave the site.</summary>
internal static partial class Mailing
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.AddSection<MailOptions>("Mail");
        builder.Services.AddSingleton(services => new SiteLinks(
            () => services.GetRequiredService<SiteAddress>().OriginForLetters,
            () => services.GetRequiredService<CurrentSettings>().Now.Name
        ));
        builder.Services.AddSingleton(services => new FolderTransport(
            services.GetRequiredService<MailFolder>().Path,
            services.GetRequiredService<IOptions<MailOptions>>(),
            services.GetRequiredService<TimeProvider>()
        ));
        builder.Services.AddSingleton<MailFolder>();
        builder.Services.AddSingleton<SmtpTransport>();
        builder.Services.AddSingleton<IMailTransport>(Transport);
        builder.Services.AddScoped<JobQueue>();
        builder.Services.AddScoped<Mailer>();
        builder.Services.AddKeyedScoped<IJobHandler, MailJob>("mail");
    }

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddKeyedScoped<IJobHandler, Housekeeping>(Housekeeping.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, RenderAgain>(RenderAgain.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, PublishScheduled>(PublishScheduled.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, FillSentences>(FillSentences.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, CountDays>(CountDays.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, FreshWords>(FreshWords.Kind);
        builder.Services.AddKeyedScoped<IJobHandler, PackRun>(PackRun.Kind);
        builder.Services.AddHostedService<JobWorker>();
    }

    private static IMailTransport Transport(IServiceProvider services)
    {
        if (!string.IsNullOrWhiteSpace(services.GetRequiredService<IOptions<MailOptions>>().Value.Host))
        {
            return services.GetRequiredService<SmtpTransport>();
        }

        var folder = services.GetRequiredService<FolderTransport>();
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            NobodyGetsMail(services.GetRequiredService<ILogger<FolderTransport>>(), folder.Folder);
        }

        return folder;
    }

    [LoggerMessage(
        EventId = Events.MailStaysHere,
        Level = LogLevel.Warning,
        Message = "Mail:Host is not set, so no mail leaves this machine: letters become files in {Folder}"
    )]
    private static partial void NobodyGetsMail(ILogger logger, string folder);
}

/// <summary>Where letters are kept that no server carries.</summary>
internal sealed class MailFolder(SiteFolders folders, IOptions<DataOptions> data)
{
    public string Path => System.IO.Path.Combine(folders.Resolve(data.Value.Folder), "mail");
}
