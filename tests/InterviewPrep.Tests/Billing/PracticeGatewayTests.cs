using System.Text.Json;
using InterviewPrep.Billing;
using InterviewPrep.Jobs;
using InterviewPrep.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Billing;

public sealed class PracticeGatewayTests(PostgresFixture<MigratedDatabase> database)
    : IClassFixture<PostgresFixture<MigratedDatabase>>
{
    private static readonly SalesPlan Monthly = SalesPlan.All[0];

    [Fact]
    public async Task A_subscription_goes_on_once_a_period_until_it_is_cancelled()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var gateway = new PracticeGateway(rooms.Db, new JobQueue(rooms.Db), rooms.Clock);
        var member = await Seed.MemberAsync(rooms.Db);
        Assert.Equal(CheckoutResult.Paid, await gateway.PayAsync(member, Monthly, Guid.NewGuid(), default));
        var bought = await rooms.Db.Subscriptions.AsNoTracking().SingleAsync(s => s.MemberId == member);
        var renewal = JsonSerializer.Serialize(new PracticeGateway.Renewal(bought.Id, bought.CurrentPeriodEndsAt));

        await gateway.RunAsync(renewal, default);
        await gateway.RunAsync(renewal, default);
        var entitlements = await rooms
            .Db.Entitlements.AsNoTracking()
            .Where(e => e.MemberId == member)
            .OrderBy(e => e.Id)
            .ToListAsync();
        Assert.Equal(2, entitlements.Count);
        Assert.Equal(entitlements[0].EndsAt, entitlements[1].StartsAt);
        Assert.Equal(bought.CurrentPeriodEndsAt.AddMonths(1), entitlements[1].EndsAt);

        Assert.True(await gateway.CancelAsync(member, bought.Id, default));
        Assert.False(await gateway.CancelAsync(member, bought.Id, default));
        rooms.Db.ChangeTracker.Clear();
        await gateway.RunAsync(
            JsonSerializer.Serialize(new PracticeGateway.Renewal(bought.Id, bought.CurrentPeriodEndsAt.AddMonths(1))),
            default
        );
        Assert.Equal(2, await rooms.Db.Entitlements.CountAsync(e => e.MemberId == member));
    }

    [Fact]
    public async Task Nobody_pays_with_somebody_elses_reference()
    {
        await using var rooms = new Rooms(database.ConnectionString);
        var gateway = new PracticeGateway(rooms.Db, new JobQueue(rooms.Db), rooms.Clock);
        var (ada, eve) = (await Seed.MemberAsync(rooms.Db), await Seed.MemberAsync(rooms.Db));
        var reference = Guid.NewGuid();
        await gateway.PayAsync(ada, Monthly, reference, default);
        Assert.Equal(CheckoutResult.HasOne, await gateway.PayAsync(eve, Monthly, reference, default));
        Assert.False(await rooms.Db.Entitlements.AnyAsync(e => e.MemberId == eve));
    }

    [Fact]
    public void Prices_are_cents_and_shown_as_people_write_them()
    {
        Assert.Equal(("$12", "$12"), (SalesPlan.All[0].Price, SalesPlan.All[0].PricePerMonth));
        Assert.Equal(("$96", "$8"), (SalesPlan.All[1].Price, SalesPlan.All[1].PricePerMonth));
        Assert.Equal("$9.50", (Monthly with { PriceCents = 950 }).Price);
    }
}
