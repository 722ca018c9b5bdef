using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Members;

/// <summary>Tokens for setting a new password: they live two hours, other links a day.</summary>
public sealed class ResetTokens(
    IDataProtectionProvider protection,
    IOptions<ResetTokenOptions> options,
    ILogger<DataProtectorTokenProvider<Member>> logger
) : DataProtectorTokenProvider<Member>(protection, options, logger)
{
    public const string Provider = "Reset";
}

/// <summary>How long a token of <see cref="ResetTokens"/> lives.</summary>
public sealed class ResetTokenOptions : DataProtectionTokenProviderOptions
{
    public ResetTokenOptions()
    {
        Name = ResetTokens.Provider;
        TokenLifespan = TimeSpan.FromHours(2);
    }
}
