using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Charts;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>Expected and actual of one year, in words and for the table.</summary>
internal sealed class FollowUpView(FollowUpAnswer answer, CaseAnswer found, Phrasebook texts)
{
    public FollowUpAnswer Answer => answer;

    public int Year => answer.Year;

    /// <summary>Between what the bars reach.</summary>
    public (decimal Least, decimal Most) Ends => PairBar.Ends(answer.Lines.SelectMany(l => new[] { l.Expected.Amount, l.Actual.Amount }));

    /// <summary>Nothing was entered of the year.</summary>
    public bool IsUnrecorded => answer.Lines.All(l => l.Actual == Kroner.Zero) && answer.Missing.Count > 0;

    public string Sentence =>
        string.Join(
            ' ',
            answer.Total.Difference == Kroner.Zero
                ? texts["economy.as-expected"]
                : texts[answer.Total.Difference < Kroner.Zero ? "economy.less" : "economy.more", answer.Total.Difference.Size()],
            texts[
                "economy.because",
                Pull(answer.Total.VolumeEffect, "economy.volumes-down", "economy.volumes-up", "economy.volumes-nothing"),
                Pull(answer.Total.PriceEffect, "economy.prices-down", "economy.prices-up", "economy.prices-nothing")
            ]
        );

    public IEnumerable<string> Missing => Names(answer.Missing);

    public IEnumerable<string> WithoutSource => Names(answer.WithoutSource);

    /// <summary>Laws of the lines: a reference is of its time.</summary>
    public IEnumerable<string> Laws => found.Lines.Select(l => l.Law).OfType<string>().Distinct(StringComparer.Ordinal);

    private string Pull(Kroner effect, string down, string up, string nothing) =>
        effect == Kroner.Zero ? texts[nothing] : texts[effect < Kroner.Zero ? down : up, effect.Size()];

    private IEnumerable<string> Names(IEnumerable<string> keys) =>
        keys.Select(key => found.Lines.FirstOrDefault(l => l.Key == key)?.Name ?? key);
}
