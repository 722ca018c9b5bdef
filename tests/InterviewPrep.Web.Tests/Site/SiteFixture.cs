using InterviewPrep.Testing;
using Xunit;

namespace InterviewPrep.Web.Tests.Site;

/// <summary>
/// The whole site on a database of the class's own:
/// <code>
/// public sealed class XTests(SiteFixture&lt;MigratedDatabase&gt; site) : IClassFixture&lt;SiteFixture&lt;MigratedDatabase&gt;&gt;
///     var ada = await site.Host.SignedInClientAsync(new Person { Name = "Ada", IsPro = true });
///     var page = await ada.GetAsync("/account/name");
///     var saved = await ada.SubmitAsync(page, "form#name", ("Input.Name", "Countess"));
///     Assert.Equal("/account", saved.RedirectsTo);
/// </code>
/// </summary>
public sealed class SiteFixture<TTemplate> : IAsyncLifetime
    where TTemplate : IDatabaseTemplate
{
    private readonly List<SiteHost> others = [];
    private TestDatabase? database;
    private SiteHost? host;

    /// <summary>The site as in production.</summary>
    public SiteHost Host => host ?? throw new InvalidOperationException("The site starts with the class.");

    public string ConnectionString => database!.ConnectionString;

    /// <summary>Another process of the site on the same database.</summary>
    public SiteHost Start(string environment = "Production", params (string Key, string Value)[] settings)
    {
        var other = new SiteHost(ConnectionString, environment, settings);
        others.Add(other);
        return other;
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync<TTemplate>();
        host = new SiteHost(ConnectionString, "Production", []);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in others.Append(Host))
        {
            await one.DisposeAsync();
        }

        await database!.DisposeAsync();
    }
}
