using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>The share of favourable answers to a question at the end of a course.</summary>
internal sealed record SharedAnswer(string Code, int? N, ShareOf? Favourable);

/// <summary>A year as a municipality shows it to the others: no more than any reader outside its team may see.</summary>
internal sealed record SharedYear(
    DateOnly AsOf,
    CourseTotals Courses,
    VisitTotals Visits,
    BoosterTotals Boosters,
    AnswerRate AnswerRate,
    IReadOnlyList<SharedAnswer> Answers
)
{
    /// <param name="isOver">Parents' answers are told of whole years alone.</param>
    public static SharedYear Of(DateOnly asOf, YearSums sums, int? expected, Questionnaire sheet, bool isOver)
    {
        var shown = StatusFigures.Shown(sums, expected);
        var answers = (isOver ? AnswerFigures.Questions(sheet, sums, isInternal: false) : [])
            .Where(q => q.Moment == Word.Spelt(Moment.End))
            .Select(q => new SharedAnswer(q.Code, q.N, q.Favourable));
        var rate = isOver ? Lens.Of(sums, isInternal: false).Answers() : AnswerRate.Withheld;
        return new SharedYear(asOf, shown.Courses, shown.Visits, shown.Boosters, rate, [.. answers]);
    }

    /// <summary>Whether there is anything in it to show.</summary>
    public bool TellsAnything => Courses.Started is not null || Courses.Ended is not null;
}
