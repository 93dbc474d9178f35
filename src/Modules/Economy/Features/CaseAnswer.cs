using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Features;

/// <param name="Number">Which version of the case it is, from 1.</param>
/// <param name="OriginId">The id of the first version; the same in all of them.</param>
/// <param name="Lines">None to an observer, who reads totals.</param>
/// <param name="Shares">None to an observer.</param>
internal sealed record CaseAnswer(
    BusinessCaseId Id,
    BusinessCaseId OriginId,
    int Number,
    CaseStatus Status,
    DateOnly? ApprovedOn,
    string? ApprovalNote,
    string Name,
    int FirstYear,
    int LastYear,
    IReadOnlyList<CaseLine> Lines,
    PoolPlan Pool,
    int? ExpectedCourses,
    IReadOnlyList<StatedShare> Shares,
    DateTimeOffset MadeAt,
    int Version
) : IVersioned
{
    public static CaseAnswer Of(BusinessCase made, CallContext call) =>
        new(
            made.Id,
            made.Origin,
            made.Number,
            made.Status,
            made.ApprovedOn,
            call.SeesLines() ? made.ApprovalNote : null,
            made.Plan.Name,
            made.Plan.FirstYear,
            made.Plan.LastYear,
            call.SeesLines() ? made.Plan.Lines : [],
            made.Plan.Pool,
            made.Plan.ExpectedCourses,
            call.SeesLines() ? made.Plan.Shares ?? [] : [],
            made.MadeAt,
            made.Version
        );
}
