using InterviewPrep.Access;
using InterviewPrep.Data;
using InterviewPrep.Members;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class SessionsTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    private const string Stamp = "stamp of now";

    [Fact]
    public async Task A_sign_in_with_a_password_that_was_changed_meanwhile_opens_nothing()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var member = await MemberAsync(rooms.Db);
        Assert.Null(await BeginAsync(rooms, member, "stamp of before"));
        Assert.NotNull(await BeginAsync(rooms, member, Stamp));
    }

    [Fact]
    public async Task A_change_of_password_at_the_same_moment_ends_the_session_or_comes_before_it()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var member = await MemberAsync(rooms.Db);
        await using var other = new Rooms(database.ConnectionString);
        await using var change = await other.Db.Database.BeginTransactionAsync();
        await other
            .Db.Users.Where(m => m.Id == member)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.SecurityStamp, "new"));
        var begun = BeginAsync(rooms, member, Stamp);
        await Waiting.ForLockAsync(begun, database.ConnectionString);
        await new Sessions(other.Db, other.Clock).EndOthersAsync(member, kept: null, default);
        await change.CommitAsync();
        Assert.Null(await begun);
    }

    [Theory]
    [InlineData(-10, 10, false, true)]
    [InlineData(-10, null, false, true)]
    [InlineData(-10, 10, true, false)]
    [InlineData(-10, -1, false, false)]
    [InlineData(-10, 0, false, false)]
    [InlineData(1, 10, false, false)]
    public async Task Only_a_running_entitlement_opens_Pro(
        int startsInDays,
        int? endsInDays,
        bool isRevoked,
        bool opens
    )
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var member = await MemberAsync(rooms.Db);
        var now = rooms.Clock.GetUtcNow();
        rooms.Db.Entitlements.Add(
            new Entitlement
            {
                MemberId = member,
                Source = EntitlementSource.Grant,
                StartsAt = now.AddDays(startsInDays),
                EndsAt = endsInDays is { } days ? now.AddDays(days) : null,
                RevokedAt = isRevoked ? now : null,
                Reason = "For a test.",
                CreatedAt = now,
            }
        );
        await rooms.Db.SaveChangesAsync();
        var open = await BeginAsync(rooms, member, Stamp);
        Assert.Equal(opens, open!.Viewer.HasPro);
        Assert.Equal(opens && endsInDays is not null ? now.AddDays(endsInDays.Value) : null, open.Viewer.ProUntil);
    }

    [Fact]
    public async Task The_browser_unused_for_longest_makes_room()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var member = await MemberAsync(rooms.Db);
        var sessions = new Sessions(rooms.Db, rooms.Clock);
        var first = Sessions.NewKey();
        await sessions.BeginAsync(first, Session(rooms, member), Stamp, default);
        for (var i = 0; i < Sessions.MaxPerMember; i++)
        {
            rooms.Clock.Now += TimeSpan.FromSeconds(1);
            await sessions.BeginAsync(Sessions.NewKey(), Session(rooms, member), Stamp, default);
        }

        Assert.Null(await sessions.ReadAsync(first, default));
        Assert.Equal(Sessions.MaxPerMember, await rooms.Db.Sessions.CountAsync(s => s.MemberId == member));
    }

    private static async Task<SignedInMember?> BeginAsync(Rooms rooms, Guid member, string stamp)
    {
        var sessions = new Sessions(rooms.Db, rooms.Clock);
        var key = Sessions.NewKey();
        await sessions.BeginAsync(key, Session(rooms, member), stamp, default);
        return await sessions.ReadAsync(key, default);
    }

    private static NewSession Session(Rooms rooms, Guid member) =>
        new(member, [1], rooms.Clock.GetUtcNow().AddDays(1), "A browser");

    private static async Task<Guid> MemberAsync(AppDbContext db)
    {
        var id = await Seed.MemberAsync(db);
        await db.Users.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.SecurityStamp, Stamp));
        return id;
    }
}
