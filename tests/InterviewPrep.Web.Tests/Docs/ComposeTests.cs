using InterviewPrep.Testing;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace InterviewPrep.Web.Tests.Docs;

/// <summary>The shape of docker-compose.yml and of the image, which no test builds.</summary>
public sealed class ComposeTests
{
    private static readonly Dictionary<string, object> Compose = Read();

    private static Dictionary<object, object> Services => (Dictionary<object, object>)Compose["services"];

    [Fact]
    public void The_site_its_database_and_a_mail_catcher_are_there() =>
        Assert.Equal(
            ["app", "database", "mail", "migrate"],
            Services.Keys.Cast<string>().Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("app")]
    [InlineData("migrate")]
    public void Every_setting_is_a_key_that_the_program_reads(string service)
    {
        var settings = Map(service, "environment")
            .Keys.Cast<string>()
            .Select(k => k.Replace("__", ":", StringComparison.Ordinal));
        var keys = ConfigurationKeys.All().ToHashSet(StringComparer.Ordinal);
        Assert.All(settings, setting => Assert.Contains(setting, keys));
    }

    [Fact]
    public void The_site_starts_when_the_schema_is_there_and_the_schema_when_the_database_is()
    {
        Assert.Equal("service_completed_successfully", Condition("app", "migrate"));
        Assert.Equal("service_healthy", Condition("migrate", "database"));
        Assert.Contains("/health/ready", Test("app"), StringComparison.Ordinal);
        Assert.Contains("pg_isready", Test("database"), StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_come_from_outside_and_ports_stay_on_this_machine()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Folder, "docker-compose.yml"));
        Assert.All(
            text.Split('\n')
                .Where(line =>
                    line.Contains("PASSWORD:", StringComparison.Ordinal)
                    || line.Contains("Password=", StringComparison.Ordinal)
                ),
            line => Assert.Contains("${POSTGRES_PASSWORD:?", line, StringComparison.Ordinal)
        );
        var ports = Services
            .Values.Cast<Dictionary<object, object>>()
            .Where(s => s.ContainsKey("ports"))
            .SelectMany(s => (List<object>)s["ports"]);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_runs_the_publish_command_of_the_handbook_and_not_as_root()
    {
        var image = File.ReadAllText(Path.Combine(Repository.Folder, "Dockerfile"));
        Assert.Contains("-p:PublishReadyToRun=true", image, StringComparison.Ordinal);
        Assert.True(
            image.IndexOf("USER $APP_UID", StringComparison.Ordinal)
                < image.IndexOf("ENTRYPOINT", StringComparison.Ordinal)
        );
        Assert.Contains("USER $APP_UID", image, StringComparison.Ordinal);
    }

    private static string Condition(string service, string other) =>
        (string)((Dictionary<object, object>)Map(service, "depends_on")[other])["condition"];

    private static string Test(string service) => string.Join(' ', (List<object>)Map(service, "healthcheck")["test"]);

    private static Dictionary<object, object> Map(string service, string key) =>
        (Dictionary<object, object>)((Dictionary<object, object>)Services[service])[key];

    private static Dictionary<string, object> Read()
    {
        using var text = File.OpenText(Path.Combine(Repository.Folder, "docker-compose.yml"));
        return new DeserializerBuilder()
            .Build()
            .Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
    }
}
