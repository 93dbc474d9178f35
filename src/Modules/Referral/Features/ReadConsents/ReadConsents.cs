using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The consents of one case by guardian and purpose, what those taken back stop, and what was shared already.</summary>
internal static class ReadConsents
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.consent-read")]
    internal sealed record Query(ReferralId Id) : IQuery<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="ConsentBy">Of how many the programme asks a consent.</param>
    /// <param name="Stops">From which day each purpose is stopped.</param>
    /// <param name="HeldSince">Visits that were held after the consent to the programme was taken back.</param>
    /// <param name="Version">The referral's.</param>
    internal sealed record Answer(
        ReferralId ReferralId,
        string Number,
        string Child,
        ConsentBy ConsentBy,
        IReadOnlyList<GuardianStanding> Guardians,
        IReadOnlyList<GivenConsent> Consents,
        ConsentStops Stops,
        IReadOnlyList<SharedAlready> Shared,
        IReadOnlyList<DateOnly> HeldSince,
        CourseId? CourseId,
        int Version
    ) : IVersioned;

    /// <summary>One consent as it was given.</summary>
    /// <param name="Guardian">Which guardian of the referral, from 0.</param>
    internal sealed record GivenConsent(
        ConsentId Id,
        int Guardian,
        IReadOnlyList<ConsentPurpose> Purposes,
        DateOnly GivenOn,
        DateOnly? WithdrawnOn
    );

    internal sealed class Handler(ReferralDb db, CallContext call, ConsentsAsked asked, ICourses courses) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var by = await asked.By(referral, cancellation);
            var account = await courses.AccountOf(referral.Id, cancellation);
            var guardians = referral.People.Guardians;
            var stops = ConsentRule.Stops(guardians, by);
            return new Answer(
                referral.Id,
                referral.Number,
                referral.People.Child.Full,
                by,
                GuardianStanding.Of(guardians),
                [
                    .. guardians
                        .SelectMany((g, n) => g.Consents.Select(c => new GivenConsent(c.Id, n, c.Purposes, c.GivenOn, c.WithdrawnOn)))
                        .OrderBy(c => c.GivenOn),
                ],
                stops,
                SharedAlready.Of(referral, account),
                [.. account.Held.Where(day => day > stops.Programme)],
                referral.Course,
                referral.Version
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/consents",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
