using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>Which volumes are uncertain, in per cent of what is expected: 50 to 150 is a factor of 0.5 to 1.5.</summary>
public sealed class SensitivityForm
{
    private const string UsualLow = "50";
    private const string UsualHigh = "150";

    public IList<RangeRow> Ranges { get; set; } = [];
    public int? Draws { get; set; } = 100_000;
    public long? Seed { get; set; } = 1;
    public string? DiscountRate { get; set; }

    /// <summary>The savings are what is uncertain, to begin with: what is bought is known.</summary>
    internal static SensitivityForm Of(CaseAnswer found) =>
        new()
        {
            Ranges =
            [
                .. found.Lines.Select(line => new RangeRow
                {
                    Key = line.Key,
                    Low = line.Kind == LineKind.Saving ? UsualLow : null,
                    High = line.Kind == LineKind.Saving ? UsualHigh : null,
                }),
            ],
        };

    internal SensitivityBody Body(NumberReader read) =>
        new(
            [
                .. Sent.Select(i => new SensitivityBody.RangeOf(
                    Ranges[i].Key,
                    read.Number(Ranges[i].Low, $"Ranges[{i}].Low") / 100,
                    read.Number(Ranges[i].High, $"Ranges[{i}].High") / 100
                )),
            ],
            Draws,
            Seed,
            read.Number(DiscountRate, nameof(DiscountRate)) / 100
        );

    internal FieldError InForm(FieldError error) => Rows.Moved(error, "ranges", Sent);

    private IReadOnlyList<int> Sent => Ranges.Sent(r => r.Low is not null || r.High is not null);

    public sealed class RangeRow
    {
        public string? Key { get; set; }
        public string? Low { get; set; }
        public string? High { get; set; }
    }
}
