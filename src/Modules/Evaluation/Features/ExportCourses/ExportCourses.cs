using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A row for each course that began in a year, by its number and without a name: for the lead's own work, and marked internal.</summary>
internal static class ExportCourses
{
    /// <param name="Year">The running one if left out.</param>
    [Allow(Role.Lead)]
    [Audited(AuditAction.Export, "purpose.courses-export")]
    internal sealed record Query(int? Year = null) : IQuery<Export>;

    internal sealed record Export(int Year, IReadOnlyList<CountedRow> Rows)
    {
        public string FileName => $"forloeb-{Year}-internt.xlsx";
    }

    /// <param name="RiskFactors">The codes of those that were seen.</param>
    internal sealed record CountedRow(CourseRow Course, CaseOrigin Origin, IReadOnlyList<string> RiskFactors);

    internal sealed class Handler(EvaluationDb db, ICourseRows courses, IReferrals referrals, DanishClock clock) : IHandle<Query, Export>
    {
        public async Task<Result<Export>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var rows = await courses.Begun(first, last, cancellation);
            var origins = await referrals.OriginsOf([.. rows.Select(r => r.Referral)], cancellation);
            var counted = await db.Courses.Where(c => c.StartedOn >= first && c.StartedOn <= last).ToListAsync(cancellation);
            var factors = counted.ToDictionary(c => c.Course, c => Seen(c.Counts));
            return new Export(
                year,
                [.. rows.Select(r => new CountedRow(r, origins[r.Referral], factors.GetValueOrDefault(r.Course) ?? []))]
            );
        }

        private static IReadOnlyList<string> Seen(IReadOnlyList<Counted> counts) =>
            [.. counts.Where(c => c.Figure == Figure.ByRiskFactor).Select(c => c.Key).Order(StringComparer.Ordinal)];
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/courses.xlsx",
                (int? year, Dispatcher send, Phrasebook texts, CancellationToken cancellation) =>
                    send.Send(new Query(year), cancellation)
                        .OkFile(export => CourseWorkbook.Of(export, texts).ToBytes(), Workbook.ContentType, export => export.FileName)
            )
            .ForFile<Query>(Workbook.ContentType);
}
