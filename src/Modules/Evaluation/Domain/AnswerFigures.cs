using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <param name="Value">1 to 5, from the least to the most favourable.</param>
/// <param name="N">Null where it is withheld.</param>
internal sealed record StepCount(int Value, int? N);

/// <summary>How one question was answered at one moment.</summary>
/// <param name="N">How many chose a step; "don't know" and nothing are not counted.</param>
/// <param name="Favourable">The share of the two upper steps, with Wilson's limits.</param>
internal sealed record QuestionFigures(
    string Code,
    string Moment,
    int? N,
    bool Suppressed,
    IReadOnlyList<StepCount>? Distribution,
    ShareOf? Favourable
);

/// <summary>How many were asked, and how many of them answered.</summary>
internal sealed record AnswerRate(int? Sent, int? Answered, bool Suppressed)
{
    public static AnswerRate Withheld { get; } = new(null, null, Suppressed: true);
}

/// <summary>A year's answers as one reader may see them.</summary>
internal static class AnswerFigures
{
    /// <summary>Every scale at each moment at which anybody was asked, in the order of the questionnaire; at the end where nobody was.</summary>
    public static IReadOnlyList<QuestionFigures> Questions(Questionnaire sheet, YearSums sums, bool isInternal)
    {
        var chosen = Chosen(sums, isInternal).Select(p => (Key: AnswerCounts.Read(p.Key), p.N)).ToLookup(c => (c.Key.Moment, c.Key.Code));
        var asked = sums.Split(Figure.Asked).Select(p => Word.Read<Moment>(p.Key)).OfType<Moment>().ToList();
        return
        [
            .. from moment in asked.DefaultIfEmpty(Moment.End).Order()
            from question in sheet.At(moment).Where(q => q.Kind == QuestionKind.Scale)
            let counts = chosen[(Word.Spelt(moment), question.Code)].GroupBy(c => c.Key.Step).ToDictionary(g => g.Key, g => g.Sum(c => c.N))
            let answered = sums.Of(Figure.Answered, Word.Spelt(moment))
            select Of(question.Code, Word.Spelt(moment), counts, answered, isInternal),
        ];
    }

    /// <summary>The team reads every answer; to others a family is one.</summary>
    private static IEnumerable<Part> Chosen(YearSums sums, bool isInternal) =>
        isInternal ? sums.Split(Figure.Chosen).Concat(sums.Split(Figure.ChosenAgain)) : sums.Split(Figure.Chosen);

    private static QuestionFigures Of(string code, string moment, Dictionary<int, int> counts, int answered, bool isInternal)
    {
        var n = counts.Values.Sum();
        var favourable = counts.Where(c => c.Key >= Questionnaire.Favourable).Sum(c => c.Value);
        if (isInternal)
        {
            var share = n > 0 ? ShareOf.Of(favourable, n) : null;
            return new QuestionFigures(code, moment, n, Suppressed: false, Steps(step => counts.GetValueOrDefault(step)), share);
        }

        if (SmallNumbers.Total(n) is null || !SmallNumbers.MayShow(n, answered))
        {
            return new QuestionFigures(code, moment, null, Suppressed: true, null, null);
        }

        var tellsShare = SmallNumbers.MayShow(favourable, n);
        var shown = Hidden(counts, tellsShare).ToDictionary(p => p.Key, p => p.N, StringComparer.Ordinal);
        return new QuestionFigures(
            code,
            moment,
            n,
            Suppressed: shown.Count == 0 || shown.Values.Any(v => v is null),
            shown.Count == 0 ? null : Steps(step => shown[$"{step}"]),
            tellsShare ? ShareOf.Of(favourable, n) : null
        );
    }

    /// <summary>Where the share is told the reader knows the sum of the favourable steps and of the others: each is a list of its own.</summary>
    private static IEnumerable<ShownPart> Hidden(Dictionary<int, int> counts, bool tellsShare)
    {
        var steps = Enumerable.Range(1, Questionnaire.Steps).ToLookup(step => tellsShare && step >= Questionnaire.Favourable);
        return steps.SelectMany(part => SmallNumbers.Hide([.. part.Select(step => new Part($"{step}", counts.GetValueOrDefault(step)))]));
    }

    private static IReadOnlyList<StepCount> Steps(Func<int, int?> n) =>
        [.. Enumerable.Range(1, Questionnaire.Steps).Select(step => new StepCount(step, n(step)))];
}
