using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>How far the accounts lie from the plan: the one place where the two kinds meet, and what comes of it is neither.</summary>
/// <param name="Volume">What comes of another volume, at the expected price.</param>
/// <param name="Price">The rest. The two are the difference, to the last digit of a decimal.</param>
internal sealed record Deviation(Kroner Difference, Kroner Volume, Kroner Price)
{
    public static Deviation Between(Measured expected, Measured actual, int sign)
    {
        var difference = (actual.Amount - expected.Amount) * sign;
        var volume = (actual.Volume - expected.Volume) * expected.Price * sign;
        return new Deviation(difference, volume, difference - volume);
    }

    public static Deviation Sum(IReadOnlyList<Deviation> all) =>
        new(Kroner.Sum(all.Select(d => d.Difference)), Kroner.Sum(all.Select(d => d.Volume)), Kroner.Sum(all.Select(d => d.Price)));
}

/// <param name="Recorded">Whether anything was entered for it; otherwise its actual figure is a zero that nobody has said.</param>
internal sealed record FollowedLine(
    CaseLine Line,
    Measured Plan,
    Measured Accounts,
    Figure<Budgeted> Expected,
    Figure<Documented> Actual,
    Deviation Deviation,
    bool Recorded,
    bool HasSource
);

internal sealed record FollowedTotal(Figure<Budgeted> Expected, Figure<Documented> Actual, Deviation Deviation)
{
    public static FollowedTotal Of(IReadOnlyList<FollowedLine> lines) =>
        new(
            Figure<Budgeted>.Sum(lines.Select(l => l.Expected)),
            Figure<Documented>.Sum(lines.Select(l => l.Actual)),
            Deviation.Sum([.. lines.Select(l => l.Deviation)])
        );
}

/// <summary>A12: expected and actual of one year, signed as in the table.</summary>
internal sealed record FollowUp(int Year, IReadOnlyList<FollowedLine> Lines, FollowedTotal Total)
{
    public static FollowUp Of(CasePlan plan, int year, ActualsKept actuals)
    {
        var lines = plan.Lines.Select(line => Follow(line, year, actuals)).ToList();
        return new FollowUp(year, lines, FollowedTotal.Of(lines));
    }

    private static FollowedLine Follow(CaseLine line, int year, ActualsKept actuals)
    {
        var (expected, actual) = (line.In(year), actuals.Of(line.Key));
        var entered = actuals.Entries.Where(e => e.Key == line.Key).ToList();
        return new FollowedLine(
            line,
            expected,
            actual,
            new Figure<Budgeted>(expected.Amount * line.Sign),
            new Figure<Documented>(actual.Amount * line.Sign),
            Deviation.Between(expected, actual, line.Sign),
            Recorded: entered.Count > 0,
            HasSource: entered.TrueForAll(e => !string.IsNullOrWhiteSpace(e.Source))
        );
    }
}
