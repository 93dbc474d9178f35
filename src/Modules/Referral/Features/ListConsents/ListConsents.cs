using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The register of consents: of the caller's cases that are open, or of all, by guardian and purpose. What it is narrowed by lies sealed, so the cases are opened
/// before they are counted (ADR 0022).</summary>
internal static class ListConsents
{
    /// <param name="Purpose">A word of <see cref="ConsentPurpose"/>; everything here is as it stands in the address, and blank is all.</param>
    /// <param name="State">A word of <see cref="ConsentState"/>: guardians for whom it is so, of <paramref name="Purpose"/> where one is named.</param>
    /// <param name="Closed">Also the cases that are decided without a course, withdrawn, or whose course has ended.</param>
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.consent-list")]
    internal sealed record Query(string? Purpose, string? State, bool? Closed, int? Page, int? PageSize) : IQuery<Paged<Line>>;

    internal sealed record Line(ReferralId ReferralId, string Number, string Child, ConsentStops Stops, GuardianStanding Guardian);

    internal sealed class Handler(ReferralDb db, CallContext call, ConsentsAsked asked, AuditNote note) : IHandle<Query, Paged<Line>>
    {
        public async Task<Result<Paged<Line>>> Handle(Query query, CancellationToken cancellation)
        {
            var faults = new List<FieldError>();
            var purpose = AskedFor.Word<ConsentPurpose>("purpose", query.Purpose, faults);
            var state = AskedFor.Word<ConsentState>("state", query.State, faults);
            var paging = Paging.Of(query.Page, query.PageSize);
            if (faults.Count > 0 || paging.Refusal is not null)
            {
                return paging.Refusal ?? Refusal.Invalid(faults);
            }

            note.Criterion = CriterionText.Of(("purpose", query.Purpose), ("state", query.State));
            var own = db.Referrals.OwnTo(call);
            var lines = new List<Line>();
            foreach (var referral in await (query.Closed is true ? own : own.StillOpen()).NewestFirst().ToListAsync(cancellation))
            {
                var stops = referral.ConsentTakenBackOn is null
                    ? ConsentStops.None
                    : ConsentRule.Stops(referral.People.Guardians, await asked.By(referral, cancellation));
                lines.AddRange(
                    GuardianStanding
                        .Of(referral.People.Guardians)
                        .Where(g => g.Is(purpose, state))
                        .Select(g => new Line(referral.Id, referral.Number, referral.People.Child.Full, stops, g))
                );
            }

            var (page, size) = (paging.Value.Page, paging.Value.PageSize);
            return new Paged<Line>([.. lines.Skip(paging.Value.Skip).Take(size)], page, size, lines.Count);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/consents",
                (string? purpose, string? state, bool? closed, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(purpose, state, closed, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
