using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>A switch that is on, and a version in force, that cannot both be.</summary>
/// <param name="From">The first instant at which they would be.</param>
internal sealed record Clash(Feature Feature, ProgrammeVersion Version, DateTimeOffset From)
{
    public Refusal Refusal =>
        Refusal.Conflict("feature.self-referral-support-course", Version.Name, DanishClock.DayOf(From)) with
        {
            Source = "A2",
        };
}

/// <summary>What cannot hold together. What rooms have running under a switch they say themselves (<see cref="ISwitchUse"/>).</summary>
internal static class Clashes
{
    /// <summary>Families that ask themselves (A3, N6) are not asked whether the child is in a support course, and most do not know the word:
    /// under a version for such children alone (TOIS, before A2) every one of them would be told that she is outside the target group.</summary>
    private static bool Clash(Feature feature, ProgrammeVersion rules) =>
        feature == Feature.SelfReferral && rules.Target.SupportCourseRequired;

    /// <summary>From now on: each switch and version that will be at odds, once. Looked at where anything changes: now, at each planned turn, at the first hour of each version.</summary>
    public static IReadOnlyList<Clash> Ahead(
        SwitchTurns turns,
        VersionLine line,
        Func<ProgrammeVersionId, ProgrammeVersion> rules,
        DateTimeOffset now
    )
    {
        var moments = turns
            .Planned.Select(p => p.At)
            .Concat(line.Versions.Select(v => DanishClock.At(v.EffectiveFrom, TimeOnly.MinValue)))
            .Where(at => at > now)
            .Prepend(now)
            .Order();
        return
        [
            .. (
                from at in moments
                let inForce = line.InForceOn(DanishClock.DayOf(at))
                where inForce is not null
                let version = rules(inForce.Id)
                from feature in Enum.GetValues<Feature>()
                where Clash(feature, version) && turns.IsOn(feature, at, line)
                select new Clash(feature, version, at)
            ).DistinctBy(c => (c.Feature, c.Version.Id)),
        ];
    }

    /// <summary>The first of those after a change that was not there before it: what is at odds already is not this change's fault.</summary>
    public static Refusal? Made(IReadOnlyList<Clash> before, IReadOnlyList<Clash> after) =>
        after.FirstOrDefault(a => !before.Any(b => (b.Feature, b.Version.Id) == (a.Feature, a.Version.Id)))?.Refusal;
}
