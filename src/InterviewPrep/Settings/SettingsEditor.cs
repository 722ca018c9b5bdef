using System.Reflection;
using System.Text.Json;
using InterviewPrep.Data;
using InterviewPrep.Members;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Settings;

/// <summary>Reads and keeps what administrators choose.</summary>
public sealed class SettingsEditor(
    AppDbContext db,
    CurrentSettings current,
    PublishedGeneration generation,
    TimeProvider clock
)
{
    private static readonly PropertyInfo[] Each = typeof(ChosenSettings).GetProperties();

    /// <summary>What is chosen now and the version that a save is to be based on; 0 before the first.</summary>
    public async Task<(ChosenSettings Chosen, int Version)> ReadAsync(CancellationToken cancel) =>
        await db.SiteSettings.AsNoTracking().SingleOrDefaultAsync(cancel) is { } row
            ? (CurrentSettings.Parse(row.Chosen), row.Version)
            : (new(), 0);

    /// <summary>Keeps what was chosen, unless somebody saved since <paramref name="basedOn"/>; the log has before and after.</summary>
    public async Task<SettingsResult> SaveAsync(
        Guid actor,
        ChosenSettings chosen,
        int basedOn,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (before, version) = await ReadAsync(cancel);
        if (version != basedOn)
        {
            return SettingsResult.Stale;
        }

        var changes = Changes(before, chosen);
        if (changes.Count == 0)
        {
            return SettingsResult.Unchanged;
        }

        var json = JsonSerializer.Serialize(chosen, JsonSerializerOptions.Web);
        var kept = await db.Database.ExecuteSqlAsync(
            $"""
            insert into site_settings (id, version, chosen) values (1, {basedOn + 1}, {json}::jsonb)
            on conflict (id) do update set version = excluded.version, chosen = excluded.chosen
                where site_settings.version = {basedOn}
            """,
            cancel
        );
        if (kept == 0)
        {
            return SettingsResult.Stale;
        }

        db.AuditEntries.Add(Audit.Of(actor, "settings.saved", "settings", clock.GetUtcNow(), changes));
        await db.SaveChangesAsync(cancel);
        await ContentSignal.RaiseAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        current.Take(basedOn + 1, chosen);
        generation.Doubt();
        return SettingsResult.Saved;
    }

    private SortedDictionary<string, object> Changes(ChosenSettings before, ChosenSettings after)
    {
        var (was, becomes) = (before.Over(current.Defaults), after.Over(current.Defaults));
        var changes = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var setting in Each)
        {
            // Somebody may choose what is the default today: that is a choice, and outlives another default.
            if (!Equals(setting.GetValue(before), setting.GetValue(after)))
            {
                var effective = typeof(SiteSettings).GetProperty(setting.Name)!;
                changes[JsonNamingPolicy.CamelCase.ConvertName(setting.Name)] = new
                {
                    before = effective.GetValue(was),
                    after = effective.GetValue(becomes),
                };
            }
        }

        return changes;
    }
}

/// <summary>What became of a save.</summary>
public enum SettingsResult
{
    Saved,

    /// <summary>Nothing was different, so nothing was written.</summary>
    Unchanged,

    /// <summary>Somebody else saved meanwhile; nothing was written.</summary>
    Stale,
}
