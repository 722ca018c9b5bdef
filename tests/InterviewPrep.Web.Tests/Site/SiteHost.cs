using InterviewPrep.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>One process of the site, reached through its front door.</summary>
public sealed class SiteHost(string connection, string environment, (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    // One for all processes on one database: whichever of them takes a letter, it lies in the same place.
    private readonly DirectoryInfo folder = Directory.CreateDirectory(
        Path.Combine(
            Path.GetTempPath(),
            $"interviewprep-{Environment.ProcessId}-{new NpgsqlConnectionStringBuilder(connection).Database}"
        )
    );

    /// <summary>The letters that were written, by whichever process of the site.</summary>
    public Mailbox Mail => new(Path.Combine(folder.FullName, "mail"));

    /// <summary>The site's clock; it goes on from what the test set.</summary>
    public SiteClock Clock { get; } = new();

    /// <summary>Hears what the site logs; null where nobody listens.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Whether a request may ask for a <see cref="RaisedFault"/>.</summary>
    public bool RaisesFaults { get; init; }

    /// <summary>A browser without cookies.</summary>
    /// <param name="address">The network address it comes from; one of its own where a test does not care.</param>
    public Browser Anonymous(string? address = null)
    {
        var http = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Add(CallerAddress.Header, address ?? CallerAddress.Next());
        return new Browser(http);
    }

    /// <summary>A new member, signed in through the page to sign in.</summary>
    public async Task<Browser> SignedInClientAsync(Person person)
    {
        await person.JoinAsync(this);
        return await SignInAsync(person);
    }

    /// <summary>Another browser of somebody who is a member already.</summary>
    public async Task<Browser> SignInAsync(Person person)
    {
        var browser = Anonymous();
        var form = await browser.GetAsync("/account/sign-in");
        var done = await browser.SubmitAsync(
            form,
            "form#sign-in",
            ("Input.Email", person.Email),
            ("Input.Password", person.Password)
        );
        return done.RedirectsTo is not null
            ? browser
            : throw new InvalidOperationException($"{person.Email} could not sign in: {done.Status}\n{done.Text}");
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>What the database holds, for a look at what the front door does not show.</summary>
    public Task<T> QueryAsync<T>(Func<AppDbContext, Task<T>> query) =>
        InScopeAsync(services => query(services.GetRequiredService<AppDbContext>()));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(folder.FullName))
        {
            folder.Delete(recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        // Published files lie in one folder; while building, a manifest says where they are.
        builder.UseStaticWebAssets();
        builder.UseSetting("ConnectionStrings:Default", connection);
        builder.UseSetting("Site:Url", "http://localhost");
        builder.UseSetting("Content:Pack", "");
        builder.UseSetting("Data:Folder", folder.FullName);
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (Log is not null)
            {
                logging.AddProvider(Log);
            }
        });
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<IStartupFilter, CallerAddress>();
            if (RaisesFaults)
            {
                services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new RaisedFault()));
            }

            // A hundredth of the work: what is tested is not the hash.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 2_000);
        });
    }
}
