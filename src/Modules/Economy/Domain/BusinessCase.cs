using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>One version of a business case. A draft is edited until it is approved; from then on it stands, and only a new version can follow it.</summary>
internal sealed class BusinessCase
{
    private BusinessCase() { }

    public BusinessCaseId Id { get; private init; }

    /// <summary>The first version of the line of versions: actuals, notes and deadlines belong to all of them, and hang here.</summary>
    public BusinessCaseId Origin { get; private init; }

    /// <summary>Counts from 1.</summary>
    public int Number { get; private init; }

    public CaseStatus Status { get; private set; }
    public required CasePlan Plan { get; set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? ApprovedOn { get; private set; }
    public UserId? ApprovedBy { get; private set; }
    public string? ApprovalNote { get; private set; }
    public UserId MadeBy { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>Changes so far.</summary>
    public int Version { get; private set; } = 1;

    public static BusinessCase Draft(CasePlan plan, UserId by, DateTimeOffset at)
    {
        var id = BusinessCaseId.New();
        return new()
        {
            Id = id,
            Origin = id,
            Number = 1,
            Plan = plan,
            MadeBy = by,
            MadeAt = at,
        };
    }

    public Result<Done> Revise(CasePlan plan)
    {
        if (Status != CaseStatus.Draft)
        {
            return Refusal.Conflict("business-case.approved");
        }

        Plan = plan;
        Version++;
        return Result.Done;
    }

    public Result<Done> Approve(DateOnly on, UserId by, string? note)
    {
        if (Status != CaseStatus.Draft)
        {
            return Refusal.Conflict("business-case.approved");
        }

        if (Plan.Lines.Count == 0)
        {
            return Refusal.Conflict("business-case.empty");
        }

        (Status, ApprovedOn, ApprovedBy, ApprovalNote) = (CaseStatus.Approved, on, by, note);
        Version++;
        return Result.Done;
    }

    /// <summary>A draft of the next version, as this one stands.</summary>
    public Result<BusinessCase> Next(UserId by, DateTimeOffset at) =>
        Status switch
        {
            CaseStatus.Draft => Refusal.Conflict("business-case.not-approved"),
            CaseStatus.Replaced => Refusal.Conflict("business-case.replaced"),
            _ => new BusinessCase
            {
                Id = BusinessCaseId.New(),
                Origin = Origin,
                Number = Number + 1,
                Plan = Plan,
                MadeBy = by,
                MadeAt = at,
            },
        };

    /// <summary>Accounts are written on the version that stands: the approved one, or the first while it is a draft. A later draft may have other lines.</summary>
    public Refusal? RefusesAccounts() =>
        Status switch
        {
            CaseStatus.Replaced => Refusal.Conflict("business-case.replaced"),
            CaseStatus.Draft when Number > 1 => Refusal.Conflict("business-case.not-approved"),
            _ => null,
        };

    /// <summary>What its years came to was entered: whoever saw it before has not seen it as it stands.</summary>
    public void TakeAccounts() => Version++;

    /// <summary>The version after it was approved.</summary>
    public void GiveWay()
    {
        Status = CaseStatus.Replaced;
        Version++;
    }
}
