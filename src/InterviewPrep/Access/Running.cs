namespace InterviewPrep.Access;

/// <summary>When an entitlement opens Pro, written once for every statement that asks.</summary>
internal static class Running
{
    /// <summary>True for a row of <c>entitlements</c> that runs at <c>@now</c>.</summary>
    public const string Sql = "(revoked_at is null and starts_at <= @now and (ends_at is null or ends_at > @now))";
}
