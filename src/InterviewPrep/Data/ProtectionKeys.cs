using System.Xml.Linq;
using InterviewPrep.Members;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace InterviewPrep.Data;

/// <summary>Keeps the data-protection keys where every process of the site finds them.</summary>
public sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
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
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.ProtectionKeys.Add(
            new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }
        );
        db.SaveChanges();
    }
}
