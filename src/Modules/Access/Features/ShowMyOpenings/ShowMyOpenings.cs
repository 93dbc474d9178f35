using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The cases that are open to a pedagogue by break-glass at this moment, by number alone; and to a lead the openings that no lead has taken note of.</summary>
internal static class ShowMyOpenings
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Unseen">None for a pedagogue.</param>
    internal sealed record Answer(IReadOnlyList<Line> Open, IReadOnlyList<OpeningId> Unseen);

    internal sealed record Line(ReferralId Referral, string Number, DateTimeOffset Until);

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (call.Known.Role == Role.Lead)
            {
                return new Answer([], await db.Openings.Where(o => o.SeenAt == null).Select(o => o.Id).ToListAsync(cancellation));
            }

            var (me, now) = (call.Known.Id, clock.GetUtcNow());
            var open = await db.Openings.Where(o => o.UserId == me && o.Until > now).OrderBy(o => o.Until).ToListAsync(cancellation);
            var last = open.GroupBy(o => o.Referral).Select(g => g.Last());
            return new Answer([.. last.Select(o => new Line(o.Referral, o.Stated.Number, DanishClock.InDenmark(o.Until)))], Unseen: []);
        }
    }
}
