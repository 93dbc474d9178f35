using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using FluentValidation;

namespace BarnetIMidten.Economy.Features;

/// <summary>Which volumes are uncertain, and how often to draw.</summary>
/// <param name="Draws">1–1,000,000; 100,000 if left out.</param>
/// <param name="Seed">The same seed gives the same draws; 1 if left out.</param>
/// <param name="DiscountRate">0.035 if left out.</param>
internal sealed record SensitivityBody(
    IReadOnlyList<SensitivityBody.RangeOf?>? Ranges = null,
    int? Draws = null,
    long? Seed = null,
    decimal? DiscountRate = null
)
{
    public const int MostDraws = 1_000_000;
    public const int MostRanges = 100;
    public const decimal HighestFactor = 1_000m;
    private const int UsualDraws = 100_000;

    /// <summary>Factors on the line's volume in every year: low ≤ 1 ≤ high, 1 the likeliest.</summary>
    internal sealed record RangeOf(string? Key = null, decimal? Low = null, decimal? High = null);

    internal int DrawsOrUsual => Draws ?? UsualDraws;

    internal long SeedOrOne => Seed ?? 1;

    /// <summary>The case under these ranges; refused where they name a line that it does not have, or one twice.</summary>
    public Result<Simulation> Of(CasePlan plan)
    {
        if (Shapes.Rate(DiscountRate).Refuses(out var rate) is { } outside)
        {
            return outside;
        }

        var ranges = (Ranges ?? []).Select(r => new VolumeRange(r!.Key!, r.Low!.Value, r.High!.Value)).ToList();
        var faults = ranges
            .Select((range, i) => (At: $"ranges[{i}].key", Code: Fault(range, i)))
            .Where(f => f.Code is not null)
            .Select(f => new FieldError(f.At, f.Code!))
            .ToList();
        return faults.Count > 0 ? Refusal.Invalid(faults) : new Simulation(plan, ranges, rate);

        string? Fault(VolumeRange range, int at) =>
            plan.Line(range.Key) is null ? "business-case.no-such-line"
            : ranges.Take(at).Any(r => r.Key == range.Key) ? "business-case.key-twice"
            : null;
    }
}

internal sealed class SensitivityShape : AbstractValidator<SensitivityBody>
{
    public SensitivityShape()
    {
        RuleFor(b => b.Ranges).Required().AtMostSoMany(SensitivityBody.MostRanges);
        RuleForEach(b => b.Ranges).Required().SetValidator(new RangeShape()!);
        RuleFor(b => b.Draws).Between(1, SensitivityBody.MostDraws);
    }

    private sealed class RangeShape : AbstractValidator<SensitivityBody.RangeOf>
    {
        public RangeShape()
        {
            RuleFor(r => r.Key).Required();
            RuleFor(r => r.Low).Required().Between(0m, 1m);
            RuleFor(r => r.High).Required().Between(1m, SensitivityBody.HighestFactor);
        }
    }
}
