using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>What an auditor asks to see, on one page: who may do what and when she was last here, what was opened, handed out and erased,
/// the keys, and whether the log of use is whole.</summary>
internal static class ReadEvidence
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.evidence")]
    internal sealed record Query : IQuery<Answer>;

    internal sealed record Answer(
        DateTimeOffset At,
        ChainAnswer Chain,
        IReadOnlyList<Seat> Users,
        OpeningCount BreakGlass,
        IReadOnlyList<Handed> Exports,
        IReadOnlyList<DateTimeOffset> Erasures,
        IReadOnlyList<Rotation> KeyRotations,
        BackupAnswer Backups,
        SumsAnswer? Sums
    );

    /// <param name="At">When all sums of the reports were last recounted, or one of them was found wrong.</param>
    internal sealed record SumsAnswer(DateTimeOffset At, bool Verified);

    /// <param name="Verified">What the last walk from the pages found; null where there was none.</param>
    internal sealed record ChainAnswer(long Sequence, string Hash, DateTimeOffset? WalkedAt, bool? Verified);

    /// <param name="LastSignIn">On the pages; a token leaves none.</param>
    internal sealed record Seat(UserId UserId, string Name, Role Role, bool Active, DateTimeOffset? LastSignIn);

    /// <param name="Unseen">How many of them no lead has taken note of.</param>
    internal sealed record OpeningCount(int Total, int Unseen, DateTimeOffset? Last);

    /// <param name="Last">When the last one was taken and found whole.</param>
    /// <param name="Restored">When one took the database's place, the latest first.</param>
    internal sealed record BackupAnswer(int Total, DateTimeOffset? Last, IReadOnlyList<DateTimeOffset> Restored);

    /// <param name="What">In the reader's language.</param>
    internal sealed record Handed(string What, int Times, DateTimeOffset Last);

    internal sealed class Handler(AccessDb db, TrustRecord record, UseReader log, Phrasebook texts, DanishClock clock)
        : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (backups, sums) = (await record.BackedUp(cancellation), await record.LastSums(cancellation));
            var (head, walk) = (await log.Head(cancellation), await record.LastWalk(cancellation));
            return new Answer(
                clock.Now,
                new ChainAnswer(head.Sequence, Convert.ToHexStringLower(head.Hash), walk?.At, walk?.Verified),
                await Seats(cancellation),
                await Openings(cancellation),
                [.. (await record.Exports(cancellation)).Select(e => new Handed(texts[e.Purpose], e.Count, e.Last))],
                await record.Erasures(cancellation),
                await record.Rotations(cancellation),
                new BackupAnswer(backups?.Count ?? 0, backups?.Last, await record.Restores(cancellation)),
                sums is null ? null : new SumsAnswer(sums.At, sums.Verified)
            );
        }

        /// <summary>Those who are here before those who were; by role, and then by name.</summary>
        private async Task<IReadOnlyList<Seat>> Seats(CancellationToken cancellation)
        {
            var last = await record.LastSignIns(cancellation);
            var users = await db.Users.Include(u => u.Closures).ToListAsync(cancellation);
            return
            [
                .. users
                    .Select(u => new Seat(
                        u.Id,
                        u.Person.Name,
                        u.Role,
                        u.Closed is null,
                        last.TryGetValue(u.Id.ToString(), out var at) ? at : null
                    ))
                    .OrderByDescending(s => s.Active)
                    .ThenBy(s => s.Role)
                    .ThenBy(s => s.Name, Staff.InOrder),
            ];
        }

        private async Task<OpeningCount> Openings(CancellationToken cancellation)
        {
            var last = await db
                .Openings.OrderByDescending(o => o.OpenedAt)
                .Select(o => (DateTimeOffset?)o.OpenedAt)
                .FirstOrDefaultAsync(cancellation);
            return new OpeningCount(
                await db.Openings.CountAsync(cancellation),
                await db.Openings.CountAsync(o => o.SeenAt == null, cancellation),
                last is { } at ? DanishClock.InDenmark(at) : null
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/evidence", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
