using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>A draft that is not to be. What accounts, notes or deadlines hang on stays.</summary>
internal static class DiscardDraft
{
    [Allow(Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Delete, "purpose.business-case-discard")]
    internal sealed record Command(BusinessCaseId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(EconomyDb db, CallContext call) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var draft) is { } no)
            {
                return no;
            }

            if (draft.Status != CaseStatus.Draft)
            {
                return Refusal.Conflict("business-case.approved");
            }

            if (draft.Id == draft.Origin && await HasRecords(draft.Origin, cancellation))
            {
                return Refusal.Conflict("business-case.has-records");
            }

            db.Remove(draft);
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }

        /// <summary>What hangs on the whole line of versions; a later draft has nothing of its own.</summary>
        private async Task<bool> HasRecords(BusinessCaseId origin, CancellationToken cancellation) =>
            await db.Actuals.AnyAsync(a => a.Origin == origin, cancellation)
            || await db.Notes.AnyAsync(n => n.Origin == origin, cancellation)
            || await db.Deadlines.AnyAsync(d => d.Origin == origin, cancellation)
            || await db.Observations.AnyAsync(o => o.Origin == origin, cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapDelete(
                "/business-cases/{id}",
                (BusinessCaseId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(id), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
