using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The referrals that wait for the caller: for a lead all that are not decided, for a pedagogue those of her own that she has not screened.
/// The longest waiting first.</summary>
internal static class ShowWaiting
{
    /// <summary>So many stand on the front page; the list has the rest.</summary>
    public const int Shown = 10;

    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Search, "purpose.front")]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="DayFull">So many families have asked for a course themselves today that no more are taken in: told to the lead.</param>
    /// <param name="InAll">All that wait, those shown among them.</param>
    /// <param name="DaysToDecide">What has waited longer is late; told to the lead.</param>
    internal sealed record Answer(
        DateOnly Today,
        bool IsLead,
        IReadOnlyList<Line> Lines,
        IReadOnlyList<One> InAll,
        bool DayFull,
        int DaysToDecide
    )
    {
        public int Total => InAll.Count;

        /// <summary>How long the first has waited; 0 when none waits.</summary>
        public int LongestDays => InAll.Count == 0 ? 0 : Today.DayNumber - InAll[0].ReceivedOn.DayNumber;

        public IEnumerable<One> Late => InAll.Where(IsLate);

        public bool IsLate(One one) => IsLate(Today.DayNumber - one.ReceivedOn.DayNumber);

        public bool IsLate(int days) => IsLead && days > DaysToDecide;
    }

    internal sealed record One(ReferralId Id, DateOnly ReceivedOn, ReferralStatus Status);

    /// <param name="Days">Since it was received.</param>
    /// <param name="IsSelfReferral">The family sent it itself.</param>
    /// <param name="MayBeSame">Other open referrals that may be of the same child, where <paramref name="IsSelfReferral"/>.</param>
    internal sealed record Line(
        ReferralId Id,
        string Number,
        string Child,
        DateOnly? BirthDate,
        DateOnly? DueDate,
        Channel Channel,
        string? ChannelCode,
        DaycareKind DaycareKind,
        string? DaycareName,
        int Days,
        WaitsFor WaitsFor,
        string? Pedagogue,
        bool IsSelfReferral,
        IReadOnlyList<SameChild> MayBeSame
    );

    /// <summary>What a referral waits for.</summary>
    internal enum WaitsFor
    {
        Pedagogue,
        Screening,
        Consent,
        Decision,
    }

    internal sealed class Handler(
        ReferralDb db,
        IProgrammes programmes,
        IStaff staff,
        CallContext call,
        Session session,
        SelfReferralLimits limits,
        Duties duties,
        DanishClock clock
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var isLead = call.Known.Role == Role.Lead;
            var waiting = db
                .Referrals.OwnTo(call)
                .Where(r => r.Status == ReferralStatus.Received || (isLead && r.Status == ReferralStatus.Screened));
            var inOrder = waiting.OrderBy(r => r.ReceivedOn).ThenBy(r => r.SeriesYear).ThenBy(r => r.Sequence);
            var inAll = await inOrder.Select(r => new One(r.Id, r.ReceivedOn, r.Status)).ToListAsync(cancellation);
            var first = await inOrder.Include(r => r.SelfReferral).Take(Shown).ToListAsync(cancellation);
            var people = await staff.Find([.. first.Select(r => r.AssignedTo).OfType<UserId>()], cancellation);
            var lines = new List<Line>(first.Count);
            foreach (var referral in first)
            {
                var rules = await programmes.Get(referral.ProgrammeVersion, cancellation);
                var same = referral.SelfReferral is null ? [] : await db.MayBeSame(referral, session.Vault, call, cancellation);
                lines.Add(LineOf(referral, rules, referral.AssignedTo is { } her ? people.GetValueOrDefault(her)?.Name : null, same));
            }

            var full = isLead && await db.SelfReferrals.CountAsync(s => s.SentOn == clock.Today, cancellation) >= limits.SendingsPerDay;
            return new Answer(clock.Today, isLead, lines, inAll, full, duties.DaysToDecide);
        }

        private Line LineOf(Referral referral, ProgrammeVersion rules, string? pedagogue, IReadOnlyList<SameChild> same) =>
            new(
                referral.Id,
                referral.Number,
                referral.People.Child.Full,
                referral.BirthDate,
                referral.BirthDate is null ? referral.DueDate : null,
                referral.Channel,
                referral.ChannelCode,
                referral.DaycareKind,
                referral.DaycareName,
                clock.Today.DayNumber - referral.ReceivedOn.DayNumber,
                referral.Status == ReferralStatus.Received ? (referral.AssignedTo is null ? WaitsFor.Pedagogue : WaitsFor.Screening)
                    : Custody.Consented(referral.People.Guardians, rules.ConsentBy) ? WaitsFor.Decision
                    : WaitsFor.Consent,
                pedagogue,
                referral.SelfReferral is not null,
                same
            );
    }
}
