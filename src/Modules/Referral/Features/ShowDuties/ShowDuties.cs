using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What is owed to the parents of the caller's cases now: told too late, a consent taken back, a protection that ends. Each is found by a plain day; only those shown are opened.</summary>
internal static class ShowDuties
{
    /// <summary>So many of each stand on the front page.</summary>
    public const int Shown = 5;

    /// <summary>So many cases are opened at most to find them: where one parent has taken back what the other still gives, nothing is stopped.</summary>
    private const int Opened = 50;

    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.front")]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="UninformedInAll">All that are told too late, those shown among them.</param>
    internal sealed record Answer(
        DateOnly Today,
        IReadOnlyList<ListUninformed.Line> Uninformed,
        IReadOnlyList<ReferralId> UninformedInAll,
        IReadOnlyList<Stopped> Stopped,
        IReadOnlyList<Ending> Ending
    )
    {
        public int Count => UninformedInAll.Count + Stopped.Count + Ending.Count;
    }

    internal sealed record Stopped(ReferralId Id, string Number, string Child, ConsentStops Stops);

    /// <param name="Until">The day until which a guardian's protection is known to hold.</param>
    internal sealed record Ending(ReferralId Id, string Number, string Child, DateOnly Until);

    internal sealed class Handler(ReferralDb db, CallContext call, IProgrammes programmes, Duties duties) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (own, today, soon) = (db.Referrals.OwnTo(call), duties.Today, duties.AskAboutProtectionTo);
            var late = own.Where(r => r.InformBy < today);
            var inAll = await late.Select(r => r.Id).ToListAsync(cancellation);
            var shown = inAll.Count == 0 ? [] : await late.OrderBy(r => r.InformBy).ThenBy(r => r.Id).Take(Shown).ToListAsync(cancellation);
            var ending = own.StillOpen().Where(r => r.ProtectedUntil <= soon).OrderBy(r => r.ProtectedUntil).ThenBy(r => r.Id);
            return new Answer(
                today,
                [.. shown.Select(r => ListUninformed.Line.Of(r, today))],
                inAll,
                await StoppedAmong(own, cancellation),
                [
                    .. (await ending.Take(Shown).ToListAsync(cancellation)).Select(r => new Ending(
                        r.Id,
                        r.Number,
                        r.People.Child.Full,
                        r.ProtectedUntil!.Value
                    )),
                ]
            );
        }

        private async Task<IReadOnlyList<Stopped>> StoppedAmong(IQueryable<Referral> own, CancellationToken cancellation)
        {
            var found = new List<Stopped>();
            var takenBack = own.StillOpen().Where(r => r.ConsentTakenBackOn != null).OrderByDescending(r => r.ConsentTakenBackOn);
            foreach (var referral in await takenBack.ThenBy(r => r.Id).Take(Opened).ToListAsync(cancellation))
            {
                var rules = await programmes.Get(referral.ProgrammeVersion, cancellation);
                var stops = ConsentRule.Stops(referral.People.Guardians, rules.ConsentBy);
                if (stops.Any && found.Count < Shown)
                {
                    found.Add(new Stopped(referral.Id, referral.Number, referral.People.Child.Full, stops));
                }
            }

            return found;
        }
    }
}
