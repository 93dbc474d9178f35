using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What is documented of an effect (A16); nothing where nobody has documented it.</summary>
/// <param name="Figures">The one that stands of each year, the latest year first.</param>
internal sealed record EffectAnswer(Effect Effect, bool ShortTerm, IReadOnlyList<EffectFigureAnswer> Figures);

/// <param name="Why">Why it was put right; null of the first.</param>
/// <param name="Earlier">What stood before, the latest first.</param>
internal sealed record EffectFigureAnswer(
    EffectFigureId Id,
    int Year,
    decimal Value,
    string Unit,
    int N,
    string Source,
    string? Why,
    DateTimeOffset RecordedAt,
    IReadOnlyList<EffectFigureAnswer> Earlier
)
{
    /// <param name="figures">Of one effect and year, the latest first.</param>
    public static EffectFigureAnswer Of(IReadOnlyList<EffectFigure> figures) => Of(figures[0], [.. figures.Skip(1).Select(f => Of(f, []))]);

    private static EffectFigureAnswer Of(EffectFigure figure, IReadOnlyList<EffectFigureAnswer> earlier) =>
        new(
            figure.Id,
            figure.Year,
            figure.Value,
            figure.Words.Unit,
            figure.N,
            figure.Words.Source,
            figure.Words.Why,
            figure.RecordedAt,
            earlier
        );
}
