using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>Signs out: the session is over on the server too, and not only in the browser that says so.</summary>
internal static class EndSession
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.sign-out")]
    internal sealed record Command(Guid Session) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, TimeProvider clock, CallContext call, Facts facts) : IHandle<Command, Done>
    {
        /// <summary>After this even a form that stood open opens nothing: it need not be remembered any more.</summary>
        private static readonly TimeSpan Remembered = Sessions.Longest + LapsedSessions.Remembered;

        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var forgotten = now - Remembered;
            await db.EndedSessions.Where(s => s.EndedAt < forgotten).ExecuteDeleteAsync(cancellation);
            // a session from before they had numbers cannot be told from its like
            if (command.Session != Guid.Empty && !await db.EndedSessions.AnyAsync(s => s.Id == command.Session, cancellation))
            {
                db.EndedSessions.Add(new EndedSession(command.Session, now));
                await db.SaveChangesAsync(cancellation);
            }

            await facts.Tell(new SessionEnded(call.Known.Id), cancellation);
            return Result.Done;
        }
    }
}
