using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What a feed holds: the visits that are planned, to be recorded or held, and the booster windows. What was called off is left out, so that it
/// disappears from the program that shows it; and so are pauses, which nobody goes to.</summary>
internal static class ReadCalendarFeed
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Query(UserId? Whose) : IQuery<IReadOnlyList<CalendarEntry>>;

    internal sealed class Handler(CalendarEntries calendar, CallContext call, DanishClock clock)
        : IHandle<Query, IReadOnlyList<CalendarEntry>>
    {
        private const int DaysBack = 60;
        private const int DaysAhead = 366;
        private const int Most = 2000;

        public async Task<Result<IReadOnlyList<CalendarEntry>>> Handle(Query query, CancellationToken cancellation)
        {
            var today = clock.Today;
            var whose = call.Known.Role == Role.Lead ? query.Whose : call.Known.Id;
            var entries = await calendar.Read(new DateSpan(today.AddDays(-DaysBack), today.AddDays(DaysAhead)), whose, Most, cancellation);
            return entries.FindAll(e => e.Kind is EntryKind.Planned or EntryKind.Overdue or EntryKind.Held or EntryKind.Booster);
        }
    }
}
