using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>How a technique goes with the goals (S4). It says what hangs together, never what makes what: the courses in which it was used are other courses than the rest.</summary>
/// <param name="Used">Of the courses in which it was used, the share whose goals came nearer; null where it is withheld or there are none.</param>
/// <param name="UsedN">How many these are.</param>
/// <param name="Others">The same of the rest.</param>
/// <param name="HelpedMost">Of the courses in which it was said what helped most, the share in which it was this.</param>
internal sealed record TechniqueFigures(
    string Code,
    ShareOf? Used,
    int? UsedN,
    ShareOf? Others,
    int? OthersN,
    ShareOf? HelpedMost,
    bool Suppressed
)
{
    /// <summary>Whether anything is known of it.</summary>
    public bool IsSpokenOf => UsedN > 0 || HelpedMost?.Share > 0;
}

/// <summary>Whose word a figure rests on: what is noted of parents and pedagogue on the course, and what parents themselves chose in the questionnaire at the end.</summary>
internal enum Voice
{
    Parents,
    Pedagogue,
    Questionnaire,
}

/// <summary>What one who scores says of all techniques.</summary>
/// <param name="Scored">Ended courses whose goals were scored both before and after.</param>
/// <param name="Nearer">The share of them that came nearer to their goals.</param>
/// <param name="Said">Ended courses in which it was said what helped most.</param>
internal sealed record RaterFigures(Voice By, int? Scored, ShareOf? Nearer, int? Said, IReadOnlyList<TechniqueFigures> Techniques)
{
    /// <summary>Parents and pedagogue. A total that lies one to four from one that is told beside it is withheld, and with it all that rests on it.</summary>
    /// <param name="codes">The techniques of the catalogue, in its order.</param>
    /// <param name="isOver">What parents answered is told of whole years alone.</param>
    public static IReadOnlyList<RaterFigures> All(IReadOnlyList<string> codes, YearSums sums, bool isInternal, bool isOver = true)
    {
        var lens = Lens.Of(sums, isInternal);
        var beside = new List<int?> { lens.Total(sums.Of(Figure.Ended)) };
        var all = new List<RaterFigures>();
        foreach (var by in (Voice[])[Voice.Parents, Voice.Pedagogue])
        {
            var key = Word.Spelt(by);
            var scored = lens.Total(sums.Of(Figure.GoalsScored, key), beside);
            beside.Add(scored);
            var said = lens.Total(sums.Of(Figure.HelpedSaid, key), beside);
            beside.Add(said);
            var helped = Helped(key, sums, lens, said);
            all.Add(
                new RaterFigures(
                    by,
                    scored,
                    scored is { } n ? lens.ShareOf(sums.Of(Figure.GoalsNearer, key), n) : null,
                    said,
                    [.. codes.Select(code => Of(code, key, sums, lens, scored, helped)).Where(t => !isInternal || t.IsSpokenOf)]
                )
            );
        }

        return isInternal || isOver ? [.. all, InTheQuestionnaire(codes, sums, lens)] : all;
    }

    /// <summary>Nobody scores a goal in it: it says what helped most, and nothing else.</summary>
    private static RaterFigures InTheQuestionnaire(IReadOnlyList<string> codes, YearSums sums, Lens lens)
    {
        var by = Word.Spelt(Voice.Questionnaire);
        var said = lens.Total(sums.Of(Figure.HelpedSaid, by), lens.Total(sums.Of(Figure.Answered, Word.Spelt(Moment.End))));
        var helped = Helped(by, sums, lens, said);
        var all = codes.Select(code => new TechniqueFigures(code, null, null, null, null, helped(code), Suppressed: false));
        return new RaterFigures(Voice.Questionnaire, null, null, said, [.. all.Where(t => !lens.IsInternal || t.IsSpokenOf)]);
    }

    /// <summary>What helped most splits those who said it: each named one technique. So it is judged as a list, or the last would be what the others leave.</summary>
    private static Func<string, ShareOf?> Helped(string by, YearSums sums, Lens lens, int? said)
    {
        IReadOnlyList<Part> named =
        [
            .. sums.Split(Figure.HelpedMost)
                .Select(p => (Of: WhatHelped.Read(p.Key), p.N))
                .Where(p => p.Of.By == by)
                .Select(p => new Part(p.Of.Technique, p.N)),
        ];
        var shown = said is > 0 ? lens.Parts(named, [said.Value]) : [];
        return code =>
            shown.Count == 0 ? null
            : shown.FirstOrDefault(p => p.Key == code) is not { } part ? ShareOf.Of(0, said!.Value)
            : part.N is { } n ? ShareOf.Of(n, said!.Value)
            : null;
    }

    /// <summary>Where it was used and where it was not stand together or not at all: one of them beside the whole tells the other.</summary>
    private static TechniqueFigures Of(string code, string by, YearSums sums, Lens lens, int? scored, Func<string, ShareOf?> helped)
    {
        var key = WhatHelped.Key(by, code);
        var (with, nearerWith, nearer) = (
            sums.Of(Figure.ScoredWith, key),
            sums.Of(Figure.NearerWith, key),
            sums.Of(Figure.GoalsNearer, by)
        );
        var rest = (scored ?? 0) - with;
        var isTold =
            scored is { } all
            && (
                lens.IsInternal
                || (
                    SmallNumbers.MayShow(with, all)
                    && SmallNumbers.MayShow(nearer, all)
                    && SmallNumbers.MayShow(nearerWith, with)
                    && SmallNumbers.MayShow(nearer - nearerWith, rest)
                )
            );
        return new TechniqueFigures(
            code,
            isTold && with > 0 ? ShareOf.Of(nearerWith, with) : null,
            isTold ? with : null,
            isTold && rest > 0 ? ShareOf.Of(nearer - nearerWith, rest) : null,
            isTold ? rest : null,
            helped(code),
            !isTold
        );
    }
}
