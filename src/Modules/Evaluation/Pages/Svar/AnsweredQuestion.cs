using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Pages.Svar;

/// <summary>How one question was answered at one moment, as a picture.</summary>
/// <param name="Words">The question, as it was last asked.</param>
/// <param name="Retired">It is asked no more.</param>
internal sealed record AnsweredQuestion(
    string Id,
    string Words,
    bool Retired,
    QuestionFigures Figures,
    IReadOnlyList<AnsweredQuestion.Row> Rows
)
{
    /// <param name="N">Null where it is withheld.</param>
    internal sealed record Row(string Step, int? N, double? Share);

    public static AnsweredQuestion Of(QuestionFigures figures, ShowWording.View wording)
    {
        var (question, language) = (wording.Sheet.Find(figures.Code)!, QuestionnaireWords.ReadersLanguage);
        var steps = wording.Sheet.Scales[question.Scale!];
        return new AnsweredQuestion(
            $"{figures.Moment}-{figures.Code}",
            question.Text.In(language),
            !wording.InForce.Contains(figures.Code),
            figures,
            figures.N is not > 0 || figures.Distribution is null
                ? []
                :
                [
                    .. figures.Distribution.Select(d => new Row(
                        steps[d.Value - 1].In(language),
                        d.N,
                        d.N is { } n ? (double)n / figures.N.Value : null
                    )),
                ]
        );
    }

    /// <summary>How many answered, and how many of them favourably, as sure as it is.</summary>
    public string Says(Phrasebook texts) =>
        Figures switch
        {
            { N: null } => texts["evaluation.parents-withheld"],
            { N: 0 } => texts["evaluation.parents-no-answers"],
            { N: { } n, Favourable: { } share } => texts[
                "evaluation.parents-favourable",
                DanishFormat.Percent((decimal)share.Share),
                DanishFormat.Percent((decimal)share.Low),
                DanishFormat.Percent((decimal)share.High),
                n
            ],
            { N: { } n } => texts["evaluation.parents-share-withheld", n],
        };
}
