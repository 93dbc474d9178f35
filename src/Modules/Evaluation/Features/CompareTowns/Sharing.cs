using System.Text.Json;
using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features.CompareTowns;

/// <summary>Keeps what the municipality shows the others as its sums are: at once when the switch is thrown, else once an hour.</summary>
internal sealed class Sharing(EvaluationDb db, IFeatures features, SharedSums shared, CallContext call, DanishClock clock) : ISharing
{
    public async Task<bool> BringUpToDate(CancellationToken cancellation) =>
        await features.IsOn(Feature.SumSharing, cancellation)
            ? shared.Put(call.Known.Municipality, await Years(cancellation))
            : shared.Withdraw(call.Known.Municipality);

    private async Task<Dictionary<int, string>> Years(CancellationToken cancellation)
    {
        var today = clock.Today;
        var expected = await db.Expected(cancellation);
        var counted = await db.Sums.Where(s => s.Year <= today.Year).Select(s => s.Year).Distinct().ToListAsync(cancellation);
        var sheet = await db.SheetsJoined(cancellation);
        var shown = new Dictionary<int, string>();
        foreach (var year in counted)
        {
            var asOf = ReportDay.Of(year, today);
            var sums = await db.SumsOf(year, asOf, cancellation);
            var told = SharedYear.Of(asOf, sums, expected.TryGetValue(year, out var families) ? families : null, sheet, year < today.Year);
            if (told.TellsAnything)
            {
                shown.Add(year, JsonSerializer.Serialize(told, KeptJson.Options));
            }
        }

        return shown;
    }
}
