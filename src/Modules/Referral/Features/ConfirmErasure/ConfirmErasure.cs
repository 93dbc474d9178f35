using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features.ConfirmErasure;

/// <summary>The second person says yes, and the case is gone.</summary>
internal static class ConfirmErasure
{
    [Allow(Role.Lead, Role.Administrator)]
    [Audited(AuditAction.Delete, "purpose.erasure-confirm")]
    internal sealed record Command(ReferralId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(ReferralDb db, CaseErasure erasure, IStaff staff, CallContext call, DanishClock clock)
        : IHandle<Command, Done>
    {
        /// <summary>So many days after one gave the other her way in they count as two: long enough for others to have seen it in the log.</summary>
        private const int OwnLife = 30;

        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.UnchangedOfMunicipality(command.Id, call, cancellation)).Refuses(out var referral) is { } no)
            {
                return no;
            }

            if (await db.WaitingErasure(command.Id, cancellation) is not { } asked)
            {
                return Refusal.Conflict("erasure.not-asked");
            }

            if (
                asked.AskedBy != call.Known.Id
                && !await staff.AreTwo(asked.AskedBy, call.Known.Id, clock.Now.AddDays(-OwnLife), cancellation)
            )
            {
                return Refusal.Conflict("erasure.not-two-people", OwnLife);
            }

            if (asked.Confirm(referral, call.Known.Id, clock.Now).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            await erasure.Erase(command.Id, cancellation);
            // the row of this very step is written last, and what was stated with it may name the family
            call.StatedPurpose = null;
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/erasure/confirmation",
                (ReferralId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
