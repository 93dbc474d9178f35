using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Makes the explanation of a case that the caller has been let into.</summary>
internal sealed class Explanations(IProgrammes programmes, IRulesInWords words, IScreenings screenings, ICourses courses, Phrasebook texts)
{
    public async Task<ExplanationAnswer> Of(Referral referral, CancellationToken cancellation)
    {
        var rules = await programmes.Get(referral.ProgrammeVersion, cancellation);
        var screening = await screenings.Of(referral.Id, cancellation);
        return new Explaining(texts).Of(referral.Id, OnPaper(referral, rules, screening, await Moved(referral, cancellation)));
    }

    private async Task<MovedCourse?> Moved(Referral referral, CancellationToken cancellation) =>
        referral.Course is { } course && await courses.LastMoveOf(course, cancellation) is { } move
            ? new MovedCourse(move.On, await programmes.Get(move.To, cancellation))
            : null;

    private Explained OnPaper(Referral referral, ProgrammeVersion rules, ScreeningPicture? screening, MovedCourse? moved) =>
        new(
            referral.Number,
            referral.People.Child.FirstName is { Length: > 0 } name ? name : referral.People.Child.LastName,
            referral.Status,
            referral.AsJudged,
            rules,
            words.Of(rules),
            screening is null ? null : Screened.Of(screening, TakenOver(referral, screening.ScreenedBy)),
            referral.Decision is { } d
                ? new DecisionOnPaper(
                    d.Outcome,
                    d.Expected,
                    d.DecidedOn,
                    TakenOver(referral, d.DecidedBy) && string.IsNullOrWhiteSpace(d.Words.Reason),
                    d.Words.Reason,
                    d.Words.PassedOnTo
                )
                : null,
            referral.Withdrawal?.On,
            moved
        );

    /// <summary>Whoever imports a case writes down what was seen and decided long before, by others.</summary>
    private static bool TakenOver(Referral referral, UserId by) => referral.Reference is not null && by == referral.RegisteredBy;
}
