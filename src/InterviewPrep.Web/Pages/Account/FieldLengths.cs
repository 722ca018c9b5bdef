namespace InterviewPrep.Web.Pages.Account;

/// <summary>Lengths that the account's forms take, in UTF-16 units.</summary>
public static class FieldLengths
{
    /// <summary>Room for any pass phrase; hashing a megabyte would be a way to keep the server busy.</summary>
    public const int Password = 200;

    /// <summary>RFC 5321 leaves 254 for an address.</summary>
    public const int Email = 254;
}
