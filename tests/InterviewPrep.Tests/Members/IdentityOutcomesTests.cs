using InterviewPrep.Members;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace InterviewPrep.Tests.Members;

public sealed class IdentityOutcomesTests
{
    private static readonly IdentityErrorDescriber Describer = new();

    [Fact]
    public void A_change_that_another_request_overtook_is_a_conflict() =>
        Assert.Throws<DbUpdateConcurrencyException>(() =>
            IdentityResult.Failed(Describer.ConcurrencyFailure()).Require()
        );

    [Fact]
    public void A_change_refused_for_another_reason_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => IdentityResult.Failed(Describer.DefaultError()).Require());

    [Fact]
    public void A_change_that_was_made_goes_on() => IdentityResult.Success.Require();
}
