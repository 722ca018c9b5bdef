using System.Xml.Linq;
using InterviewPrep.Members;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Keeps the data-protection keys where every process of the site finds them.</summary>
public sealed class ProtectionKeys(IServiceProvider services) : IXmlRepository
{
    // Made before the database is started, and whoever asks for a page, keys are read where they are written.
    private IDbContextFactory<AppDbContext> Contexts => services.GetRequiredService<IDbContextFactory<AppDbContext>>();

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = Contexts.CreateDbContext();
        // Read before the first request, and so without the model, which takes longer to build than all the rest.
        using var connection = new NpgsqlConnection(db.Address);
        connection.Open();
        using var command = new NpgsqlCommand("select xml from protection_keys order by id", connection);
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(reader.GetString(0)));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = Contexts.CreateDbContext();
        db.ProtectionKeys.Add(
            new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }
        );
        db.SaveChanges();
    }
}
