using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>A draft of the next version, as the approved one stands; it takes its place when it is approved.</summary>
internal static class BeginVersion
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Create, "purpose.business-case-version")]
    internal sealed record Command(BusinessCaseId Id) : ICommand<CaseAnswer>;

    internal sealed class Handler(EconomyDb db, CallContext call, DanishClock clock, AuditNote note) : IHandle<Command, CaseAnswer>
    {
        public async Task<Result<CaseAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var approved) is { } no)
            {
                return no;
            }

            if (approved.Next(call.Known.Id, clock.Now).Refuses(out var next) is { } refusal)
            {
                return refusal;
            }

            if (await db.Cases.AnyAsync(c => c.Origin == approved.Origin && c.Status == CaseStatus.Draft, cancellation))
            {
                return Refusal.Conflict("business-case.draft-exists");
            }

            db.Add(next);
            note.Subject = next.Id.Value;
            await db.SaveChangesAsync(cancellation);
            return CaseAnswer.Of(next, call);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/versions",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id), cancellation).Created(c => $"/api/v1/business-cases/{c.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
