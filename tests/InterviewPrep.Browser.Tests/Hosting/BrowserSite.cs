using System.Net;
using System.Net.Sockets;
using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Browser.Tests.Pages;
using InterviewPrep.Mail;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using InterviewPrep.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using WebBrowser = InterviewPrep.Web.Tests.Site.Browser;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace InterviewPrep.Browser.Tests.Hosting;

/// <summary>
/// The site as Production runs it, with the starter pack, on a port of its own at localhost: passkeys need that name and
/// take it for a secure context.
/// </summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly Dictionary<Guest, Person> Members = new()
    {
        [Guest.Free] = new Person { Name = "Ada Lovelace" },
        [Guest.Pro] = new Person
        {
            Id = PageList.Member,
            Name = "Grace Hopper",
            IsPro = true,
        },
        [Guest.Waiting] = new Person { Name = "Sophie Germain" },
        [Guest.Arriving] = new Person { Name = "Mary Somerville" },
        [Guest.Editor] = new Person { Name = "Hypatia", Roles = [MemberRole.Editor] },
        [Guest.Admin] = new Person { Name = "Emmy Noether", Roles = [MemberRole.Admin] },
        [Guest.Imitating] = new Person { Name = "Maria Mitchell", Roles = [MemberRole.Admin] },
    };

    private readonly int port = FreePort();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<Guest, string> states = [];
    private TestDatabase? database;
    private SiteHost? host;
    private readonly Lazy<SiteHost> development;

    public BrowserSite() => development = new(StartDevelopment);

    /// <summary>Without a trailing slash.</summary>
    public string Address => $"http://localhost:{port}";

    public SiteHost Host => host ?? throw new InvalidOperationException("The site starts with the assembly.");

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync<StarterDatabase>();
        host = new SiteHost(database.ConnectionString, "Production", [("Site:Url", Address)]) { RaisesFaults = true };
        host.UseKestrel(port);
        host.StartServer();
        foreach (var (guest, person) in Members)
        {
            var id = await person.JoinAsync(host);
            if (guest == Guest.Waiting)
            {
                await host.AddSecondStepAsync(id);
            }
        }

        // The first answer of the database is the one whose history is looked at.
        await LivedIn.AnswerAsync(await ComeAsync(Guest.Free), "Public");
        // A page of two versions saves a draft, which the pages of the first member are not to show.
        await LivedIn.AnswerAsync(await ComeAsync(Guest.Arriving), "Private");
        await LivedIn.ReportAsync(await ComeAsync(Guest.Pro));
        var editor = await ComeAsync(Guest.Admin);
        await LivedIn.EditAsync(editor);
        await LivedIn.WriteGuideAsync(editor);
        await LivedIn.UploadAsync(editor);
        await LivedIn.BringPacksAsync(editor);
    }

    /// <summary>Where a page of the list is: what only Development has, a second process of the same site shows.</summary>
    internal string AddressOf(SeenPage page) =>
        page.IsDevelopment ? development.Value.Services.GetRequiredService<SiteLinks>().To(page.Address) : page.Address;

    /// <summary>A browser without scripts and pictures, signed in where the guest is a member.</summary>
    internal async Task<WebBrowser> ComeAsync(Guest guest)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address),
        };
        http.DefaultRequestHeaders.Add(CallerAddress.Header, CallerAddress.Next());
        var browser = new WebBrowser(http);
        if (guest == Guest.Arriving)
        {
            var page = await browser.GetAsync(LivedIn.KeptOn);
            await browser.SubmitAsync(page, "main form.form", ("Text", LivedIn.Kept));
        }

        if (HasCode(guest))
        {
            await browser.SignInWithCodeAsync(Members[guest], await CodeAsync(Members[guest]));
            if (guest == Guest.Imitating)
            {
                var member = await browser.GetAsync($"/admin/members/{PageList.Member}");
                await browser.SubmitAsync(member, "form#imitate", ("Imitate.Reason", LivedIn.Reason));
            }
        }
        else if (Members.GetValueOrDefault(guest) is { } person)
        {
            var form = await browser.GetAsync("/account/sign-in");
            await browser.SubmitAsync(
                form,
                "form#sign-in",
                ("Input.Email", person.Email),
                ("Input.Password", person.Password)
            );
        }

        return browser;
    }

    /// <summary>The address in a letter.</summary>
    internal string LinkIn(FiledLetter letter) =>
        letter
            .Text.Split(['\n', ' ', '<', '>'])
            .First(w => w.StartsWith(Address + "/account/", StringComparison.Ordinal));

    /// <summary>The cookies of a guest who signed in once for every test that only looks.</summary>
    internal async Task<string?> StateOfAsync(Guest guest, IBrowser browser)
    {
        if (guest == Guest.Anonymous)
        {
            return null;
        }

        await turn.WaitAsync();
        try
        {
            if (!states.TryGetValue(guest, out var state))
            {
                var code = HasCode(guest) ? await CodeAsync(Members[guest]) : null;
                states[guest] = state = await SignedIn.StateAsync(browser, Address, guest, Members[guest], code);
            }

            return state;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Signs somebody out everywhere, as if the sessions had run out.</summary>
    internal Task<int> EndSessionsAsync(Person person) =>
        Host.QueryAsync(db =>
            db.Sessions.Where(s => db.Users.Any(u => u.Id == s.MemberId && u.Email == person.Email))
                .ExecuteDeleteAsync()
        );

    public async ValueTask DisposeAsync()
    {
        if (development.IsValueCreated)
        {
            await development.Value.DisposeAsync();
        }

        await Host.DisposeAsync();
        await database!.DisposeAsync();
        turn.Dispose();
    }

    private static bool HasCode(Guest guest) => guest is Guest.Admin or Guest.Imitating;

    private async Task<string> CodeAsync(Person person) =>
        await Host.RecoveryCodeAsync(
            await Host.QueryAsync(db => db.Users.Where(u => u.Email == person.Email).Select(u => u.Id).SingleAsync())
        );

    private SiteHost StartDevelopment()
    {
        var developmentPort = FreePort();
        var site = new SiteHost(
            database!.ConnectionString,
            "Development",
            [("Site:Url", $"http://localhost:{developmentPort}"), ("Billing:Gateway", "practice")]
        );
        site.UseKestrel(developmentPort);
        site.StartServer();
        return site;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

/// <summary>Who looks at a page.</summary>
public enum Guest
{
    Anonymous,
    Free,
    Pro,

    /// <summary>Whose password was right, and whose code is asked for.</summary>
    Waiting,

    /// <summary>Signed in, with an answer that was written before.</summary>
    Arriving,

    /// <summary>An editor who signed in with a password alone.</summary>
    Editor,

    /// <summary>An administrator who gave both proofs.</summary>
    Admin,

    /// <summary>One who sees the site as <see cref="Pro"/> does.</summary>
    Imitating,
}
