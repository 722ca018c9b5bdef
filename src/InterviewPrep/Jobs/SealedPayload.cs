using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace InterviewPrep.Jobs;

/// <summary>What a job is to know and nobody who reads its row.</summary>
internal static class SealedPayload
{
    public static Task AddSealedAsync<T>(
        this JobQueue queue,
        string kind,
        T content,
        IDataProtector protector,
        CancellationToken cancel
    ) => queue.AddAsync(kind, protector.Protect(JsonSerializer.Serialize(content)), TimeSpan.Zero, cancel);

    public static T Open<T>(this IDataProtector protector, string payload) =>
        JsonSerializer.Deserialize<T>(protector.Unprotect(JsonSerializer.Deserialize<string>(payload)!))!;
}
