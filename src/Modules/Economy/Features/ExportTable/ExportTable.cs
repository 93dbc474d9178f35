using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>A business case to take along: a workbook that recomputes, a paper for the committee, a table for other systems.</summary>
internal static class ExportTable
{
    /// <param name="DiscountRate">0.035 if left out.</param>
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [Audited(AuditAction.Export, "purpose.business-case-export")]
    internal sealed record Query(BusinessCaseId Id, decimal? DiscountRate = null) : IQuery<Export>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <summary>Everything unrounded: the documents round where they show.</summary>
    internal sealed record Export(BusinessCase Case, CaseTable Table, decimal DiscountRate, IReadOnlyList<YearActuals> Actuals)
    {
        public CasePlan Plan => Case.Plan;

        public IEnumerable<FollowUp> FollowedUp =>
            Actuals.Where(a => a.Kept.Entries.Count > 0).Select(a => FollowUp.Of(Plan, a.Year, a.Kept));

        /// <summary>businesscase-2021-2027-v1.xlsx: the name that the municipality gave it stays inside.</summary>
        public string FileName(string ending) =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"businesscase-{Plan.FirstYear}-{Plan.LastYear}-v{Case.Number}.{ending}"
            );
    }

    internal sealed class Handler(EconomyDb db) : IHandle<Query, Export>
    {
        public async Task<Result<Export>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (Shapes.Rate(query.DiscountRate).Refuses(out var rate) is { } outside)
            {
                return outside;
            }

            return new Export(found, CaseTable.Of(found.Plan, rate), rate, await db.ActualsSeenBy(found, cancellation));
        }
    }

    /// <summary>The forms, by the ending that asks for them.</summary>
    internal static IReadOnlyDictionary<string, Form> Forms { get; } =
        new Dictionary<string, Form>(StringComparer.Ordinal)
        {
            ["xlsx"] = new(Workbook.ContentType, (export, texts) => CaseWorkbook.Of(export, texts).ToBytes()),
            ["docx"] = new(WordDocument.ContentType, (export, texts) => CasePaper.Of(export, texts).ToBytes()),
            ["csv"] = new(CsvTable.ContentType, (export, _) => CaseCsv.Of(export).ToBytes()),
        };

    internal sealed record Form(string ContentType, Func<Export, Phrasebook, byte[]> Bytes);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/table.{ending}",
                async (
                    BusinessCaseId id,
                    string ending,
                    AskedRate? discountRate,
                    Dispatcher send,
                    Phrasebook texts,
                    CancellationToken cancellation
                ) =>
                    Forms.TryGetValue(ending, out var form)
                        ? await send.Send(new Query(id, discountRate?.Value), cancellation)
                            .OkFile(export => form.Bytes(export, texts), form.ContentType, export => export.FileName(ending))
                        : await Task.FromResult<Result<Export>>(Refusal.NotFound).Ok()
            )
            .ForFile<Query>([.. Forms.Values.Select(f => f.ContentType)]);
}
