using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A5: a start meeting and up to nine further visits; extensions add to it.</summary>
internal static class VisitLimit
{
    /// <summary>Visits that may still be held; null without a limit.</summary>
    public static int? Left(int held, Extra extra, CourseLimits rules) =>
        rules.MaxVisits is { } most ? Math.Max(0, most + extra.Visits - held) : null;

    /// <param name="held">Without the one that is asked for.</param>
    public static Refusal? Check(int held, Extra extra, ProgrammeVersion rules) =>
        Left(held, extra, rules.Course) is 0
            ? (
                Refusal.Conflict("visit.limit-reached", held, Cited.Source(rules.Sources.MaxVisits)) with
                {
                    Source = rules.Sources.MaxVisits,
                }
            ).At("kind")
            : null;
}
