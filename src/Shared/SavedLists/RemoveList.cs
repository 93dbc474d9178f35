using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>Forgets a list of one's own. Done twice, it is still gone.</summary>
internal static class RemoveList
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Delete, "purpose.saved-list")]
    internal sealed record Command(Guid Id) : ICommand<Done>;

    internal sealed class Handler(DeskDb db, CallContext call) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var me = call.Known.Id;
            await db.Lists.Where(l => l.Id == command.Id && l.UserId == me).ExecuteDeleteAsync(cancellation);
            return Result.Done;
        }
    }
}
