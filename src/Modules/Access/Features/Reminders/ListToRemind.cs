using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The users whom there may be something to tell now: open, reached by mail, here, and in an hour that is one.</summary>
internal static class ListToRemind
{
    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Broken">How many cannot be read.</param>
    internal sealed record Answer(IReadOnlyList<One> Due, int Broken);

    internal sealed record One(UserId Id, string Name, Role Role);

    internal sealed class Handler(AccessDb db, IOutbox outbox, TimeProvider clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (!outbox.SendsMail)
            {
                return new Answer([], 0);
            }

            var now = DanishClock.InDenmark(clock.GetUtcNow());
            var ids = await db.Users.Where(u => !u.Closures.Any(c => c.ReopenedAt == null)).Select(u => u.Id).ToListAsync(cancellation);
            var (seen, broken) = await OneByOne.Open(ids, id => Due(id, now, cancellation));
            return new Answer([.. seen.OfType<One>()], broken);
        }

        /// <summary>Null where there is nothing to tell her now.</summary>
        private async Task<One?> Due(UserId id, DateTimeOffset now, CancellationToken cancellation)
        {
            var user = await db.Users.SingleAsync(u => u.Id == id, cancellation);
            if (user.ObstacleTo(outbox) is not null)
            {
                return null;
            }

            var reminding = await db.Remindings.FirstOrDefaultAsync(r => r.User == id, cancellation) ?? Reminding.Of(id);
            return reminding.IsDue(ReminderKinds.Of(user.Role), now) ? new One(id, user.Person.Name, user.Role) : null;
        }
    }
}
