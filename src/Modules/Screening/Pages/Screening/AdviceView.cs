using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Features.PreviewAdvice;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>The recommendation beside a form that is being filled in.</summary>
/// <param name="Preview">Null where the form cannot be weighed: it was not made by us.</param>
/// <param name="Missing">The questions that are not answered.</param>
internal sealed record AdviceView(PreviewAdvice.Preview? Preview, IReadOnlyList<AdviceView.Question> Missing)
{
    /// <param name="Field">The id of its first answer on the page.</param>
    /// <param name="Label">Key of its words.</param>
    internal sealed record Question(string Field, string Label);

    public Recommendation? Settled => Preview?.Settled;

    public static AdviceView Of(PreviewAdvice.Preview? preview, ScreeningInput input)
    {
        (bool? Answer, string Field, string Label)[] asked =
        [
            (input.Criteria.LowComplexity, "Input_Criteria_LowComplexity", "screening.low-complexity"),
            (input.Criteria.Delimited, "Input_Criteria_Delimited", "screening.delimited"),
            (input.Criteria.OwnResources, "Input_Criteria_OwnResources", "screening.own-resources"),
            (input.SpecialSupportSuspected, "Input_SpecialSupportSuspected", "screening.special-support"),
        ];
        return new AdviceView(preview, [.. asked.Where(q => q.Answer is null).Select(q => new Question(q.Field, q.Label))]);
    }

    /// <summary>All of it on one line, for the bar that stays in view and for whoever listens.</summary>
    public string Line(Phrasebook texts) =>
        Settled is { } settled
            ? texts["screening.bar-settled", texts.Of("screening.outcome", settled.Outcome)]
            : texts["screening.bar-open", Missing.Count];

    public string Outcomes(Phrasebook texts) => string.Join(" · ", (Preview?.Possible ?? []).Select(o => texts.Of("screening.outcome", o)));
}
