using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>What was entered from the accounts of a year: documented figures.</summary>
/// <param name="RecordedAt">Null: nothing was entered yet.</param>
internal sealed record ActualsAnswer(
    int Year,
    IReadOnlyList<ActualEntry> Entries,
    PoolActual? Pool,
    string? RecordedBy,
    DateTimeOffset? RecordedAt
)
{
    public static ActualsAnswer Of(YearActuals kept, string? recordedBy) =>
        new(kept.Year, kept.Kept.Entries, kept.Kept.Pool, recordedBy, kept.RecordedAt);
}
