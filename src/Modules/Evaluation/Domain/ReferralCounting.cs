using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What of a referral counts, each thing on the day it happened.</summary>
internal static class ReferralCounting
{
    public static bool IsOfScreening(Figure figure) => figure is Figure.Screened or Figure.Seen;

    public static IReadOnlyList<Counted> Of(ReferralFigures referral)
    {
        var (origin, received) = (referral.Origin, Quarter.Of(referral.Origin.ReceivedOn));
        return
        [
            new Counted(Figure.Received, received, "", 1),
            new Counted(Figure.ReceivedByChannel, received, Word.Spelt(origin.Channel), 1),
            new Counted(Figure.ReceivedByReferrer, received, Word.Spelt(origin.Referrer), 1),
            new Counted(Figure.ReceivedByDaycare, received, Counting.DaycareOf(origin), 1),
            .. referral.Decision is { } decision ? OfDecision(decision, origin.ReceivedOn) : [],
            .. referral.WithdrawnOn is { } withdrawn
                ? [new Counted(Figure.Withdrawn, Quarter.Of(withdrawn), "", 1)]
                : Array.Empty<Counted>(),
        ];
    }

    /// <summary>As it now stands: one that is put again is counted by its new day alone.</summary>
    public static IReadOnlyList<Counted> Of(ScreeningFigures? screening) =>
        screening is null
            ? []
            :
            [
                new Counted(Figure.Screened, Quarter.Of(screening.ScreenedOn), "", 1),
                .. screening.Factors.Select(code => new Counted(Figure.Seen, Quarter.Of(screening.ScreenedOn), code, 1)),
            ];

    private static IEnumerable<Counted> OfDecision(DecisionFigures decision, DateOnly received)
    {
        var (quarter, outcome, days) = (Quarter.Of(decision.On), Word.Spelt(decision.Outcome), decision.On.DayNumber - received.DayNumber);
        yield return new Counted(Figure.Decided, quarter, outcome, 1);
        yield return new Counted(Figure.Waited, quarter, Waiting.ClassOf(days), 1);
        if (days > 0)
        {
            yield return new Counted(Figure.WaitedDays, quarter, "", days);
        }

        if (decision.Expected is { } expected && expected != decision.Outcome)
        {
            yield return new Counted(Figure.Against, quarter, outcome, 1);
        }

        if (decision.PassedOnTo is { } receiver)
        {
            yield return new Counted(Figure.PassedOn, quarter, Word.Spelt(receiver), 1);
        }
    }
}

/// <summary>How long families wait for a decision, in few classes: a median is told as the class that it lies in.</summary>
internal static class Waiting
{
    /// <summary>The last day of each class but the last, which has none.</summary>
    private static readonly int[] Ends = [7, 14, 28, 56];

    private static readonly string[] Names = ["0-7", "8-14", "15-28", "29-56", "57-"];

    /// <summary>The shortest first.</summary>
    public static IReadOnlyList<string> Classes => Names;

    public static string ClassOf(int days) => Names[Ends.TakeWhile(end => days > end).Count()];

    /// <summary>The class of the one in the middle; of an even number, of the shorter of the two. Null where there are none.</summary>
    public static string? MedianOf(IReadOnlyList<Part> classes)
    {
        var before = 0;
        var middle = (classes.Sum(c => c.N) + 1) / 2;
        return Names.FirstOrDefault(name => (before += classes.Where(c => c.Key == name).Sum(c => c.N)) >= middle && middle > 0);
    }
}
