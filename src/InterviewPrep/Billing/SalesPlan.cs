using System.Globalization;

namespace InterviewPrep.Billing;

/// <summary>Something that is sold.</summary>
/// <param name="Key">Stable; stored with every subscription.</param>
/// <param name="Name">As shown.</param>
/// <param name="PriceCents">For one period.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Months">Length of the period.</param>
public sealed record SalesPlan(string Key, string Name, int PriceCents, string Currency, int Months)
{
    public static readonly IReadOnlyList<SalesPlan> All =
    [
        new("pro-monthly", "Pro, monthly", 1200, "USD", 1),
        new("pro-yearly", "Pro, yearly", 9600, "USD", 12),
    ];

    public static SalesPlan? Find(string? key) => All.FirstOrDefault(p => p.Key == key);

    /// <summary>For example "$12" or "$9.50".</summary>
    public string Price => Amount(PriceCents);

    /// <summary>What one month of it comes to, rounded to the cent.</summary>
    public string PricePerMonth => Amount((int)Math.Round(PriceCents / (decimal)Months, MidpointRounding.ToEven));

    public string Period => Months == 12 ? "year" : "month";

    private static string Amount(int cents) =>
        "$" + (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);
}
