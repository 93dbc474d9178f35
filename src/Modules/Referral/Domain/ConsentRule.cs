using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What a consent that was taken back stops. Source: design/promises.md 16, ADR 0022.</summary>
internal static class ConsentRule
{
    public static ConsentStops Stops(IReadOnlyList<Guardian> guardians, ConsentBy by) =>
        new(
            Custody.Consented(guardians, by) ? null : Stopped(guardians, ConsentPurpose.Programme, by),
            Stopped(guardians, ConsentPurpose.Daycare, ConsentBy.All),
            Stopped(guardians, ConsentPurpose.Evaluation, ConsentBy.All)
        );

    /// <summary>The latest consent says how she stands: one that is in force before one that was taken back.</summary>
    public static ConsentStanding Of(Guardian guardian, ConsentPurpose purpose)
    {
        var given = guardian.Consents.Where(c => c.Purposes.Contains(purpose)).ToList();
        return given.Where(c => c.InForceFor(purpose)).MaxBy(c => c.GivenOn) is { } standing
                ? new ConsentStanding(purpose, ConsentState.Given, standing.GivenOn, null)
            : given.MaxBy(c => c.WithdrawnOn) is { } ended
                ? new ConsentStanding(purpose, ConsentState.Withdrawn, ended.GivenOn, ended.WithdrawnOn)
            : new ConsentStanding(purpose, ConsentState.Missing, null, null);
    }

    /// <summary>The latest day on which any consent was taken back that has not been given anew.</summary>
    public static DateOnly? LastTakenBack(IReadOnlyList<Guardian> guardians) =>
        Enum.GetValues<ConsentPurpose>().SelectMany(p => TakenBack(guardians, p)).Max();

    /// <summary>Where one consent will do, the last one taken back stops; where all are asked, the first.</summary>
    private static DateOnly? Stopped(IReadOnlyList<Guardian> guardians, ConsentPurpose purpose, ConsentBy by) =>
        by == ConsentBy.One ? TakenBack(guardians, purpose).Max() : TakenBack(guardians, purpose).Min();

    private static IEnumerable<DateOnly?> TakenBack(IReadOnlyList<Guardian> guardians, ConsentPurpose purpose) =>
        guardians.Select(g => Of(g, purpose).WithdrawnOn);
}
