using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
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
    internal sealed record Query : IQuery<IReadOnlyList<One>>;

    internal sealed record One(UserId Id, string Name, Role Role);

    internal sealed class Handler(AccessDb db, IOutbox outbox, TimeProvider clock) : IHandle<Query, IReadOnlyList<One>>
    {
        public async Task<Result<IReadOnlyList<One>>> Handle(Query query, CancellationToken cancellation)
        {
            var now = DanishClock.InDenmark(clock.GetUtcNow());
            if (!outbox.SendsMail)
            {
                return new List<One>();
            }

            var users = await db.Users.Where(u => !u.Closures.Any(c => c.ReopenedAt == null)).ToListAsync(cancellation);
            var remindings = await db.Remindings.ToDictionaryAsync(r => r.User, cancellation);
            return users
                .FindAll(u =>
                    u.ObstacleTo(outbox) is null
                    && (remindings.GetValueOrDefault(u.Id) ?? Reminding.Of(u.Id)).IsDue(ReminderKinds.Of(u.Role), now)
                )
                .ConvertAll(u => new One(u.Id, u.Person.Name, u.Role));
        }
    }
}
