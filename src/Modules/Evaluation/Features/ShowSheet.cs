using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The sheet as parents see it. Opening it spends nothing.</summary>
internal static class ShowSheet
{
    /// <param name="Link">The keyed hash of what the link ends in.</param>
    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record Query(byte[] Link) : IQuery<View>;

    /// <param name="Language">In which it was sent.</param>
    /// <param name="Child">The child's first name, and nothing else of the family; null where it has none yet.</param>
    /// <param name="Kept">What was written before and not sent.</param>
    internal sealed record View(
        MunicipalityCode Municipality,
        Moment Moment,
        string Language,
        string? Child,
        DateOnly ExpiresOn,
        Questionnaire Sheet,
        IReadOnlyList<GivenAnswer> Kept
    );

    internal sealed class Handler(EvaluationDb db, IProgrammes programmes, IReferrals referrals, Session session, DanishClock clock)
        : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.OpenInvitation(query.Link, clock.Today, cancellation) is not { } invitation)
            {
                return Refusal.NotFound;
            }

            return new View(
                session.Store.Code,
                invitation.Moment,
                invitation.Language,
                (await referrals.FamilyOf(invitation.Referral, cancellation))?.ChildFirstName,
                invitation.ExpiresOn,
                await db.SheetShown(invitation.Questionnaire, programmes, cancellation),
                invitation.Answers
            );
        }
    }
}
