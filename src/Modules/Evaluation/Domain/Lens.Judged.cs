namespace BarnetIMidten.Evaluation.Domain;

/// <summary>Visits at home among those whose place was recorded.</summary>
/// <param name="Share">Null where it is withheld or no place was recorded.</param>
/// <param name="TellsHowMany">Whether it may be said of how many visits: beside the visits held they would tell the few that are neither.</param>
internal sealed record HomeVisits(ShareOf? Share, int Home, int Placed, bool TellsHowMany);

/// <summary>What status, indicators, the table and what municipalities share all tell.</summary>
internal abstract partial class Lens
{
    /// <summary>Why the courses that began in the year ended in it. Beside it stand those that began and those that ended: both what the list leaves out
    /// and what ended of earlier years is what they leave of it.</summary>
    public IReadOnlyList<ShownPart> EndReasons() => Parts(Figure.ByEndReason, Sums.Of(Figure.Started), Sums.Of(Figure.Ended));

    /// <summary>Offered of the courses that began, and held of those offered: both or neither.</summary>
    public BoosterTotals Boosters()
    {
        var (offered, held) = (Sums.Of(Figure.BoostersOffered), Sums.Of(Figure.BoostersHeld));
        return MayPair(offered, Sums.Of(Figure.Started)) && (IsInternal || SmallNumbers.MayShow(held, offered))
            ? new BoosterTotals(offered, held, Suppressed: false)
            : new BoosterTotals(null, null, Suppressed: true);
    }

    public HomeVisits Home()
    {
        var (home, placed) = (Sums.Of(Figure.VisitsAtHome), Sums.Of(Figure.VisitsWithPlace));
        var isTold = IsOfEnough(Figure.CoursesWithPlace) && placed > 0 && MayPair(home, placed);
        return new HomeVisits(isTold ? Domain.ShareOf.Of(home, placed) : null, home, placed, isTold && IsApart(placed));
    }

    /// <summary>Whether it may be said how long visits are, and of how many it is known.</summary>
    public bool TellsMinutes =>
        IsOfEnough(Figure.CoursesTimed)
        && IsApart(Sums.Of(Figure.VisitsTimed))
        && (IsInternal || !SmallNumbers.IsSmall(Sums.Of(Figure.VisitsHeld) + Sums.Of(Figure.BoostersHeld) - Sums.Of(Figure.VisitsTimed)));

    /// <summary>How many were asked and answered; the team sees every link and every answer, to others a family is one.</summary>
    public AnswerRate Answers()
    {
        if (IsInternal)
        {
            return new AnswerRate(
                Sums.Of(Figure.Asked) + Sums.Of(Figure.AskedAgain),
                Sums.Of(Figure.Answered) + Sums.Of(Figure.AnsweredAgain),
                Suppressed: false
            );
        }

        var (sent, answered) = (Sums.Of(Figure.Asked), Sums.Of(Figure.Answered));
        return MayPair(answered, sent) && !SmallNumbers.IsSmall(UntoldMoments)
            ? new AnswerRate(sent, answered, Suppressed: false)
            : AnswerRate.Withheld;
    }

    /// <summary>A number of visits that does not lie one to four from those held, which are told.</summary>
    public bool IsApart(int visits) =>
        IsInternal || (Total(Sums.Of(Figure.Started)) is not null && !SmallNumbers.IsSmall(Math.Abs(visits - Sums.Of(Figure.VisitsHeld))));

    private bool IsOfEnough(Figure families) => Total(Sums.Of(Figure.Started)) is not null && Total(Sums.Of(families)) is not null;

    /// <summary>Those who answered at the moments of which nothing is told: they are what the others leave of all.</summary>
    private int UntoldMoments => Sums.Split(Figure.Answered).Where(m => SmallNumbers.IsSmall(m.N)).Sum(m => m.N);
}
