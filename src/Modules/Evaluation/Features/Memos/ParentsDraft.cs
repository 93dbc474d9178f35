using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the memo says of the parents' answers: how many were asked and answered, and the share of favourable answers with its n and its interval.
/// Of the last year that is over alone, as its page shows it: part of a year could be taken from the rest of it.</summary>
internal static class ParentsDraft
{
    public static IReadOnlyList<MemoLine> Lines(MemoWriter writer, YearSums sums, Questionnaire sheet, int year)
    {
        if (sums.Of(Figure.Asked) == 0 && sums.Of(Figure.Answered) == 0)
        {
            return [writer.Line("memo.nobody-asked", year)];
        }

        var filter = writer["memo.filter-answers", MemoWriter.Plain(year)];
        var questions = AnswerFigures.Questions(sheet, sums, isInternal: false);
        var told = questions.Where(q => q.Favourable is not null).ToList();
        return
        [
            Rate(writer, Lens.Of(sums, isInternal: false).Answers(), year, filter),
            .. told.Select(q => Question(writer, sheet, q, year, filter)),
            .. told.Count < questions.Count ? [writer.Line("memo.answers-withheld")] : Array.Empty<MemoLine>(),
            .. told.Count > 0 ? [writer.Line("memo.not-all-parents")] : Array.Empty<MemoLine>(),
        ];
    }

    private static MemoLine Rate(MemoWriter writer, AnswerRate rate, int year, string filter)
    {
        var sent = writer.Count($"answers-sent-{year}", rate.Sent, "memo.asked", filter);
        var answered = writer.Count($"answers-answered-{year}", rate.Answered, "memo.answered", filter);
        var share = writer.Share(
            $"answer-rate-{year}",
            rate is { Sent: > 0, Answered: { } n } ? Math.Round((decimal)n / rate.Sent.Value, 2, MidpointRounding.AwayFromZero) : null,
            rate.Sent,
            "memo.answer-rate",
            filter
        );
        return share.Number.Value is null ? writer.Line("memo.rate-withheld", year) : writer.Line("memo.rate", year, sent, answered, share);
    }

    private static MemoLine Question(MemoWriter writer, Questionnaire sheet, QuestionFigures of, int year, string filter)
    {
        var (share, n) = (of.Favourable!, of.N!.Value);
        var said = writer[
            "memo.favourable-said",
            DanishFormat.Percent((decimal)share.Share),
            DanishFormat.Percent((decimal)share.Low),
            DanishFormat.Percent((decimal)share.High),
            n
        ];
        var told = writer.Share(
            $"favourable-{year}-{of.Moment}-{of.Code}",
            Math.Round((decimal)share.Share, 3, MidpointRounding.AwayFromZero),
            n,
            "memo.favourable",
            filter,
            said
        );
        var asked = sheet.Find(of.Code)!.Text.In(Languages.EnglishNow ? "en" : "da");
        return writer.Line("memo.question", asked, writer[$"evaluation.moment.{of.Moment}"], told);
    }
}
