using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>A12: what the yearly budget asks of a case: the year's figures, the pool, and why it went as it did.</summary>
internal static class ReadBudgetYear
{
    /// <param name="Year">This year if left out, or the case's nearest to it.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, int? Year = null) : IQuery<Report>;

    /// <param name="Deadlines">Those that fall in the year.</param>
    internal sealed record Report(
        FollowUpAnswer FollowUp,
        PoolYear Pool,
        IReadOnlyList<NoteAnswer> Notes,
        IReadOnlyList<DeadlineAnswer> Deadlines
    );

    /// <param name="Granted">Budgeted, as <paramref name="ToRepay"/> and <paramref name="Debt"/>, which is the debt at the end of the year.</param>
    /// <param name="Documented">What was drawn and repaid; null where nothing was entered.</param>
    internal sealed record PoolYear(Kroner Granted, Kroner ToRepay, Kroner Debt, PoolActual? Documented);

    internal sealed class Handler(EconomyDb db, IStaff staff, DanishClock clock) : IHandle<Query, Report>
    {
        public async Task<Result<Report>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (found.Plan.YearOr(query.Year, clock.Today).Refuses(out var year) is { } outside)
            {
                return outside;
            }

            var actuals = await db.ActualsSeenBy(found, year, cancellation);
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var deadlines = await db
                .Deadlines.Where(d => d.Origin == found.Origin && d.DueOn >= first && d.DueOn <= last)
                .OrderBy(d => d.DueOn)
                .ThenBy(d => d.Id)
                .ToListAsync(cancellation);
            var standing = await db.Standing(found, cancellation);
            var table = CaseTable.Of(found.Plan, CaseTable.UsualRate);
            return new Report(
                FollowUpAnswer.Of(FollowUp.Of(found.Plan, year, actuals), withLines: true),
                new PoolYear(
                    found.Plan.Pool.GrantedIn(year).Shown(),
                    found.Plan.Pool.RepaidIn(year).Shown(),
                    table.Debt[year - found.Plan.FirstYear].Shown(),
                    actuals.Pool
                ),
                await NoteAnswer.Of(db, staff, found, year, cancellation),
                [.. deadlines.Select(d => DeadlineAnswer.Of(d, standing, clock.Today))]
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/budget-year",
                (BusinessCaseId id, int? year, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, year), cancellation).Ok()
            )
            .For<Query>();
}
