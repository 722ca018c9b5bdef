using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using InterviewPrep.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InterviewPrep.Members;

/// <summary>
/// The codes of authenticator apps (RFC 6238: SHA-1, 30 s, six digits), one step early or late. A code is accepted once:
/// the step is stored, and neither it nor an earlier one is taken again.
/// </summary>
public sealed class OneTimeCodes(AppDbContext db, TimeProvider clock) : IUserTwoFactorTokenProvider<Member>
{
    private const int StepSeconds = 30;

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Member> manager, Member user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || token.Length != 6)
        {
            return false;
        }

        var secret = Base32.Decode(key);
        var now = StepAt(clock.GetUtcNow());
        foreach (var step in (long[])[now, now - 1, now + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Bytes(Code(secret, step)), Bytes(token)))
            {
                return await UseAsync(user.Id, step);
            }
        }

        return false;
    }

    public Task<string> GenerateAsync(string purpose, UserManager<Member> manager, Member user) =>
        throw new NotSupportedException("The member's app makes the codes.");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Member> manager, Member user) =>
        await manager.GetAuthenticatorKeyAsync(user) is not null;

    /// <summary>The code of a base32 secret at an instant.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => Code(Base32.Decode(key), StepAt(at));

    private static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] Bytes(string code) => System.Text.Encoding.UTF8.GetBytes(code);

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The algorithm that RFC 6238 and every authenticator app use; its strength here is that of HMAC.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private async Task<bool> UseAsync(Guid member, long step) =>
        await db
            .Users.Where(m => m.Id == member && (m.LastCodeStep == null || m.LastCodeStep < step))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LastCodeStep, step)) == 1;
}
