using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>A week or a month: a pedagogue's own; for a lead any pedagogue's, or the corps' together.</summary>
internal static class ShowCalendar
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Search, "purpose.calendar")]
    internal sealed record Query(CalendarView View, DateOnly? Day = null, UserId? Pedagogue = null) : IQuery<Answer>;

    /// <param name="Whose">Whose calendar it is; null for the corps'.</param>
    /// <param name="Pedagogues">Whose a lead can ask for.</param>
    /// <param name="Families">Of the entries shown, as far as known.</param>
    /// <param name="Carriers">Who carries each course, where the calendar is the corps'.</param>
    /// <param name="Homes">What is due in one home today, where it is one pedagogue's calendar.</param>
    /// <param name="IsCut">There is more than a page can hold: the latest visits of the span are left out.</param>
    internal sealed record Answer(
        CalendarPeriod Period,
        DateOnly Today,
        StaffMember? Whose,
        IReadOnlyList<StaffMember> Pedagogues,
        IReadOnlyList<CalendarWeek> Weeks,
        IReadOnlyDictionary<ReferralId, Family> Families,
        IReadOnlyDictionary<UserId, StaffMember> Carriers,
        IReadOnlyList<IReadOnlyList<PlannedVisit>> Homes,
        bool IsCut
    );

    internal sealed class Handler(
        CalendarEntries calendar,
        Homes homes,
        IReferrals referrals,
        IStaff staff,
        CallContext call,
        AuditNote note,
        DanishClock clock
    ) : IHandle<Query, Answer>
    {
        /// <summary>More visits than this nobody reads on one page.</summary>
        public const int Most = 500;

        private static readonly Dictionary<UserId, StaffMember> Nobody = [];

        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var isLead = call.Known.Role == Role.Lead;
            var period = new CalendarPeriod(query.View, query.Day ?? clock.Today);
            var asked = isLead ? query.Pedagogue : call.Known.Id;
            note.Criterion = string.Create(null, $"{period.Span} {asked?.ToString() ?? "corps"}");
            var whose = asked is { } her ? await staff.Find(her, cancellation) : null;
            if (asked is not null && whose is null)
            {
                return Refusal.NotFound;
            }

            var entries = await calendar.Read(period.Span, asked, Most + 1, cancellation);
            var isCut = entries.Count(e => e.Visit is not null) > Most;
            var shown = isCut ? [.. entries.Where(e => e.Visit is null), .. entries.Where(e => e.Visit is not null).Take(Most)] : entries;
            var together = asked is { } hers && period.Span.Contains(clock.Today) ? await homes.Due(hers, cancellation) : [];
            return new Answer(
                period,
                clock.Today,
                whose,
                isLead ? await staff.ActivePedagogues(cancellation) : [],
                CalendarWeek.Of(period, shown),
                await referrals.Families(
                    [.. shown.Select(e => e.Referral).Concat(together.SelectMany(h => h).Select(p => p.Referral)).Distinct()],
                    cancellation
                ),
                asked is null ? await staff.Find([.. shown.Select(e => e.Pedagogue).Distinct()], cancellation) : Nobody,
                together,
                isCut
            );
        }
    }
}
