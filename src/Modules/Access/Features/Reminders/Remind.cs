using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>Tells a user by mail what waits for her, if there is something to tell. Whether it is due is judged here, in the turn that puts the mail:
/// of two runs at once one sends, and a run that was killed has sent and noted, or neither.</summary>
internal static class Remind
{
    /// <param name="SeenAs">The role as which it was looked at what waits. If she has become another since, nothing is sent.</param>
    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.remind")]
    internal sealed record Command(UserId User, Role SeenAs, IReadOnlyList<Waits> Waits) : ICommand<Done>;

    internal sealed class Handler(AccessDb db, IOutbox outbox, ReminderLetter letter, Session session, AuditNote note, TimeProvider clock)
        : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            note.GoesOn = true;
            var user = await db.User(command.User, cancellation);
            if (user is not { Closed: null } || user.Role != command.SeenAs || user.ObstacleTo(outbox) is not null)
            {
                return Result.Done;
            }

            var reminding = await db.Remindings.FirstOrDefaultAsync(r => r.User == user.Id, cancellation);
            if (reminding is null)
            {
                reminding = Reminding.Of(user.Id);
                db.Add(reminding);
            }

            var now = DanishClock.InDenmark(clock.GetUtcNow());
            if (reminding.Tell(Hashed(command.Waits), now) is { } reminder)
            {
                await outbox.Put(letter.To(user, reminder, now), cancellation);
                (note.GoesOn, note.Subject) = (false, user.Id.Value);
            }

            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }

        private IReadOnlyList<Waits> Hashed(IReadOnlyList<Waits> waits) =>
            [
                .. from wait in waits
                group wait by wait.Kind into kind
                orderby kind.Key
                select new Waits(kind.Key, [.. kind.SelectMany(w => w.Matters).Distinct().Select(m => HashOf(kind.Key, m))]),
            ];

        private string HashOf(ReminderKind kind, string matter) =>
            Convert.ToBase64String(session.Vault.Index("reminder", $"{kind} {matter}"));
    }
}
