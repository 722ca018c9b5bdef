using System.Net.Sockets;
using InterviewPrep.Data;
using InterviewPrep.Data.Embedded;
using InterviewPrep.Packs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Reasons not to start that the person at the terminal can mend: a sentence, and no stack trace.</summary>
internal static class StartRefusal
{
    public const int ExitCode = 1;

    public static string? For(Exception exception) =>
        exception switch
        {
            AggregateException e when e.InnerExceptions.All(inner => inner is OptionsValidationException) =>
                string.Join(Environment.NewLine, e.InnerExceptions.Select(For)),
            OptionsValidationException e => string.Join(Environment.NewLine, e.Failures),
            EmbeddedPostgresException or SchemaException or PackException => exception.Message,
            PostgresException e =>
                $"The database refused: {e.MessageText} (SQLSTATE {e.SqlState}). Check ConnectionStrings:Default, and ConnectionStrings:Direct where it is set.",
            NpgsqlException e =>
                $"The database cannot be reached: {e.Message} Check that it runs and that ConnectionStrings:Default names it, and ConnectionStrings:Direct where it is set.",
            IOException { InnerException: not null } e when e.GetBaseException() is SocketException =>
                $"{e.Message} If another program uses that port, choose one with --urls http://localhost:5080.",
            FormatException e when e.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
                $"{e.Message} Write an address such as --urls http://localhost:5080.",
            _ => null,
        };
}
