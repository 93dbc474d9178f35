using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>A business case as it is sent, when made and when revised.</summary>
internal record PlanBody(
    string? Name = null,
    int? FirstYear = null,
    int? LastYear = null,
    IReadOnlyList<LineBody?>? Lines = null,
    PoolBody? Pool = null,
    int? ExpectedCourses = null,
    IReadOnlyList<ShareBody?>? Shares = null
)
{
    /// <summary>As the room keeps it, once its shape is checked; refused where it contradicts itself.</summary>
    public Result<CasePlan> Plan()
    {
        var plan = new CasePlan(
            Name!.Trim(),
            FirstYear!.Value,
            LastYear!.Value,
            [.. (Lines ?? []).Select(l => l!.Line())],
            Pool?.Plan() ?? PoolPlan.None,
            ExpectedCourses,
            [.. (Shares ?? []).Select(s => s!.Share())]
        );
        return PlanRules.Faults(plan) is { Count: > 0 } faults ? Refusal.Invalid(faults) : plan;
    }
}

/// <param name="Scaling">A saving follows the courses if nothing is said, anything else stands.</param>
internal sealed record LineBody(
    string? Key = null,
    string? Name = null,
    LineKind? Kind = null,
    Beneficiary? Beneficiary = null,
    string? Department = null,
    string? Group = null,
    int? PriceYear = null,
    string? Law = null,
    string? Source = null,
    string? Note = null,
    IReadOnlyList<EntryBody?>? Entries = null,
    string? Owner = null,
    Scaling? Scaling = null
)
{
    public CaseLine Line() =>
        new(
            Key!.Trim(),
            Name!,
            Kind!.Value,
            Beneficiary!.Value,
            Department,
            Group,
            PriceYear,
            Law,
            Source,
            Note,
            [.. Entries!.Select(e => e!.Entry())],
            Owner,
            Scaling ?? (Kind == LineKind.Saving ? Domain.Scaling.Courses : Domain.Scaling.Fixed)
        );
}

internal sealed record EntryBody(int? FromYear = null, int? ToYear = null, decimal? Volume = null, Kroner? UnitPrice = null)
{
    public LineEntry Entry() => new(FromYear!.Value, ToYear!.Value, Volume!.Value, UnitPrice!.Value);
}

internal sealed record PoolBody(IReadOnlyList<GrantBody?>? Grants = null, IReadOnlyList<RepaymentBody?>? Repayments = null)
{
    public PoolPlan Plan() => new([.. (Grants ?? []).Select(g => g!.Grant())], [.. (Repayments ?? []).Select(r => r!.Repayment())]);
}

internal sealed record GrantBody(int? Year = null, Kroner? Amount = null)
{
    public PoolGrant Grant() => new(Year!.Value, Amount!.Value);
}

/// <param name="Amount">Repaid in each year of the span.</param>
internal sealed record RepaymentBody(int? FromYear = null, int? ToYear = null, Kroner? Amount = null)
{
    public PoolRepayment Repayment() => new(FromYear!.Value, ToYear!.Value, Amount!.Value);
}

/// <param name="Keys">The lines whose volumes are held against the share.</param>
/// <param name="Low">0.30 is 30 %.</param>
internal sealed record ShareBody(
    string? Name = null,
    IReadOnlyList<string?>? Keys = null,
    decimal? Low = null,
    decimal? High = null,
    string? Source = null
)
{
    public StatedShare Share() => new(Name!, [.. Keys!.Select(k => k!)], Low!.Value, High!.Value, Source);
}
