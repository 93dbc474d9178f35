using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Screenings.Domain;

/// <summary>What the rule points to, before it is put into words.</summary>
internal sealed record Advice(RecommendationOutcome Outcome, IReadOnlyList<Ground> Grounds)
{
    /// <summary>In both languages, to be kept: the text shown in five years is the text shown today.</summary>
    public Recommendation InWords(Phrasebook texts) =>
        new(Outcome, [.. Grounds.Select(g => new RecommendationGround(g.Code, texts.Both(g.Text, g.Arguments), g.Source))]);
}

/// <summary>One thing that the advice rests on.</summary>
/// <param name="Code">A criterion's field, a factor's code, <c>noRiskFactor</c>, <c>specialSupportSuspected</c> or <c>noSpecialSupport</c>.</param>
/// <param name="Text">Key of its text.</param>
/// <param name="Source">The id of the sentence it comes from.</param>
internal sealed record Ground(string Code, string Text, string Source, params IReadOnlyList<object?> Arguments);
