using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The table for a national evaluation: of a year, by the rule of small numbers whoever asks, since it is made to be sent.</summary>
internal static class ReadNationalTable
{
    /// <param name="Year">The running one if left out: up to its last quarter that is over.</param>
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year = null) : IQuery<Answer>;

    /// <param name="Labels">What the codes of risk factors stand for.</param>
    /// <param name="Asked">The questions, by their codes.</param>
    internal sealed record Answer(
        int Year,
        DateOnly AsOf,
        IReadOnlyList<NationalRow> Rows,
        IReadOnlyDictionary<string, LocalText> Labels,
        IReadOnlyDictionary<string, LocalText> Asked,
        MunicipalityCode Municipality
    )
    {
        public string Name(Phrasebook texts) => texts.FormalName(Municipality).ToString();

        public string FileName(string ending) => $"national-tabel-{Year}.{ending}";
    }

    internal sealed class Handler(EvaluationDb db, IProgrammes programmes, CallContext call, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            var asOf = ReportDay.Of(year, clock.Today);
            var sums = await db.SumsOf(year, asOf, cancellation);
            var expected = await db.ExpectedIn(year, cancellation);
            var isOver = year < clock.Today.Year;
            var sheet = await db.SheetsJoined(cancellation);
            return new Answer(
                year,
                asOf,
                NationalTable.Of(sums, sums.ByProgramme(Figure.Started), expected, sheet, isOver),
                await Labels(cancellation),
                sheet.Questions.ToDictionary(q => q.Code, q => new LocalText(q.Text.In("da"), q.Text.In("en")), StringComparer.Ordinal),
                call.Known.Municipality
            );
        }

        /// <summary>What the codes mean, whatever a municipality calls them: the table is compared with others'.</summary>
        private async Task<IReadOnlyDictionary<string, LocalText>> Labels(CancellationToken cancellation) =>
            (await programmes.WholeCatalogue(cancellation)).RiskFactors.ToDictionary(f => f.Code, f => f.Meaning, StringComparer.Ordinal);
    }

    /// <summary>The forms, by the ending that asks for them.</summary>
    internal static IReadOnlyDictionary<string, Form> Forms { get; } =
        new Dictionary<string, Form>(StringComparer.Ordinal)
        {
            ["csv"] = new(CsvTable.ContentType, (answer, _) => NationalFiles.Csv(answer).ToBytes()),
            ["xlsx"] = new(Workbook.ContentType, (answer, texts) => NationalFiles.Book(answer, texts).ToBytes()),
        };

    internal sealed record Form(string ContentType, Func<Answer, Phrasebook, byte[]> Bytes);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/national-table.{ending}",
                async (string ending, int? year, Dispatcher send, Phrasebook texts, CancellationToken cancellation) =>
                    Forms.TryGetValue(ending, out var form)
                        ? await send.Send(new Query(year), cancellation)
                            .OkFile(answer => form.Bytes(answer, texts), form.ContentType, answer => answer.FileName(ending))
                        : await Task.FromResult<Result<Answer>>(Refusal.NotFound).Ok()
            )
            .ForFile<Query>([.. Forms.Values.Select(f => f.ContentType)]);
}
