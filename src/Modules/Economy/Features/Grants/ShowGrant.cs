using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Features;

/// <summary>What the page of a grant shows, and the sheet of paper for parents and institution.</summary>
internal static class ShowGrant
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Read, "purpose.grant-read")]
    internal sealed record Query(FlexGrantId Id) : IQuery<View>;

    /// <param name="ChildName">To a lead; a controller sees no names.</param>
    /// <param name="IsClosed">The referral was declined, passed on or withdrawn since; told to a lead.</param>
    /// <param name="Stops">What the parents have taken their consent back from.</param>
    internal sealed record View(GrantAnswer Grant, string? ChildName, bool IsClosed, ConsentStops Stops);

    internal sealed class Handler(GrantDesk desk, GrantAnswers answers, IReferrals referrals, IConsents consents, CallContext call)
        : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await desk.Find(query.Id, cancellation)).Refuses(out var grant) is { } no)
            {
                return no;
            }

            var referral = call.Known.Role == Role.Lead ? await referrals.Find(grant.Referral, cancellation) : null;
            return new View(
                await answers.Of(grant, cancellation),
                referral?.Family.ChildName,
                referral?.Status.IsClosed() is true,
                await consents.StopsOf(grant.Referral, cancellation)
            );
        }
    }
}
