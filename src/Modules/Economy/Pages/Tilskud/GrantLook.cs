using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>Grants as their pages say them.</summary>
internal static class GrantLook
{
    public static StatusKind Kind(this GrantStatus status) =>
        status switch
        {
            GrantStatus.Offered => StatusKind.Warn,
            GrantStatus.Running => StatusKind.Good,
            _ => StatusKind.Quiet,
        };

    /// <summary>15. feb. – 1. okt. 2016</summary>
    public static string Days(this GrantAnswer grant) => DanishFormat.FullRange(grant.From, grant.LastDay ?? grant.To);

    /// <summary>35 %: every decimal that was granted.</summary>
    public static string ShareText(this GrantAnswer grant) =>
        DanishFormat.Percent(grant.Share, Math.Max(0, (decimal.GetBits(grant.Share / 1.0000000000000000000000000000m)[3] >> 16) - 2));

    /// <summary>How the grant was reckoned, in a line for each year: 2016: 230 dage, 92.377,05 kr.</summary>
    public static IEnumerable<string> Reckoned(this GrantAnswer grant, Phrasebook texts) =>
        grant.ByYear.Select(p =>
            texts["grant.of-year", MoneyWords.Year(p.Year), p.Days, DateTime.IsLeapYear(p.Year) ? 366 : 365, DanishFormat.Money(p.Amount)]
        );

    /// <summary>A use by itself: what is undone is not said as if it counted.</summary>
    public static bool Counts(this GrantAnswer.Use use) => use.UndoneOn is null;

    /// <summary>Of the whole, in thousandths: what a bar is drawn by.</summary>
    public static int Thousandths(Kroner part, Kroner whole) =>
        whole > Kroner.Zero ? (int)decimal.Round(Math.Clamp(part.Amount / whole.Amount, 0, 1) * 1000) : 0;

    public static GrantAnswer.Accept? By(this GrantAnswer grant, GrantParty party) =>
        grant.Acceptances.LastOrDefault(a => a.By == party && a.Stands);
}
