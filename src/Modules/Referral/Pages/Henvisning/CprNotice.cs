using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>What is worth a second look in a number that was taken as it stands (D10, D12): never an error.</summary>
internal static class CprNotice
{
    /// <summary>The key of what to say; null where there is nothing.</summary>
    public static string? Of(string? cpr) =>
        !Cpr.TryParse(cpr, out var number) ? null
        : number.IsReplacement ? "referral.cpr-replacement"
        : !number.PassesModulus11 ? "referral.cpr-modulus11"
        : null;
}
