using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Tests.Domain;

public sealed class VisitNumbersTests
{
    [Fact]
    public void Held_visits_are_numbered_by_their_day_not_by_when_they_were_written()
    {
        var late = Of(A.Ordinary(A.Start.AddDays(14)));
        var early = Of(A.Ordinary(A.Start.AddDays(7)));
        var sameDay = Of(A.Ordinary(A.Start));
        var start = Of(A.StartMeeting());
        var cancelled = Of(new VisitFacts(VisitKind.Ordinary, VisitStatus.Cancelled, null));
        var booster = Of(A.Booster(A.Start.AddDays(30)));

        var numbers = VisitNumbers.Of([late, early, sameDay, start, cancelled, booster]);

        Assert.Equal([1, 2, 3, 4], new[] { start, sameDay, early, late }.Select(v => numbers[v.Id]));
        Assert.Equal(4, numbers.Count);
    }

    private static VisitDay Of(VisitFacts facts) => new(VisitId.New(), facts);
}
