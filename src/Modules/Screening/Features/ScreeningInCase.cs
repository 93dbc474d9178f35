using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Screenings.Features;

/// <summary>The screening's part of a case: every state of it.</summary>
internal sealed class ScreeningInCase(ScreeningDb db, Phrasebook texts) : ICasePart
{
    public string Name => "screening";

    public int Order => 2;

    public IReadOnlyList<Type> Records { get; } = [typeof(Screening)];

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var states = await db.StatesOf(referral).AsNoTracking().ToListAsync(cancellation);
        return states.Count == 0
            ? null
            : new CaseTold(
                states.Select(ScreeningAnswer.Of).ToList(),
                [new CaseSection(2, texts["screening.case.title"], []), .. states.SelectMany(Sections)]
            );
    }

    public Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation) => Task.CompletedTask;

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        if (await db.Latest(referral, cancellation) is { } latest)
        {
            foreach (var code in latest.SeenCodes)
            {
                trail.Count(CaseYear.Started, "courses.riskFactors", code);
            }

            await db.StatesOf(referral).ExecuteDeleteAsync(cancellation);
        }
    }

    private IEnumerable<CaseSection> Sections(Screening state)
    {
        var seen = state.Seen;
        yield return new CaseFacts(texts)
            .Add("screening.case.on", seen.ScreenedOn)
            .Add("screening.case.low-complexity", seen.Criteria.LowComplexity)
            .Add("screening.case.delimited", seen.Criteria.Delimited)
            .Add("screening.case.own-resources", seen.Criteria.OwnResources)
            .Add("screening.case.support", seen.SpecialSupportSuspected)
            .Add("screening.case.protective", string.Join("\n", seen.ProtectiveFactors.Select(texts.CalledIfOwn)))
            .Add("screening.case.parents", seen.ParentPerspective)
            .Add("screening.case.points", texts.Of("screening.outcome", state.Outcome))
            .Under(
                texts["screening.case.state", state.Number],
                seen.RiskFactors.Count == 0
                    ? null
                    : new CaseTable(
                        texts["screening.case.factors"],
                        [texts["screening.case.factor"], texts["screening.case.observed"]],
                        [
                            .. seen.RiskFactors.Select(f =>
                                (IReadOnlyList<string>)
                                    [texts.Knows($"catalogue.{f.Code}") ? $"{f.Code} {texts.Called(f.Code)}" : f.Code, f.Observation ?? ""]
                            ),
                        ]
                    )
            );
    }
}
