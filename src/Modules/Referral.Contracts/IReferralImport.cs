using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>The referral and decision of an imported case, through the same rules as if typed in.
/// A refusal's fields are named as in the import file.</summary>
public interface IReferralImport
{
    /// <summary>Which of these references were imported before.</summary>
    Task<IReadOnlySet<string>> Present(IReadOnlyCollection<string> references, CancellationToken cancellation);

    /// <summary>Which of these were imported before, and have been erased since.</summary>
    Task<IReadOnlySet<string>> Erased(IReadOnlyCollection<string> references, CancellationToken cancellation);

    Task<Result<ReferralId>> Register(ImportedReferral row, CancellationToken cancellation);

    /// <summary>Decides as the importer. The course's id, if one opened.</summary>
    Task<Result<CourseId?>> Decide(
        ReferralId referral,
        DecisionOutcome outcome,
        DateOnly decidedOn,
        UserId? pedagogue,
        CancellationToken cancellation
    );
}

public sealed record ImportedReferral(
    string Reference,
    DateOnly ReceivedOn,
    string? ChildFirstName,
    string ChildLastName,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    string GuardianName,
    string? GuardianLanguage,
    DateOnly? ConsentGivenOn,
    ReferrerRole ReferrerRole,
    Channel Channel,
    DaycareKind DaycareKind,
    string? DaycareName,
    bool Acquainted,
    bool SupportCourse,
    string? Concern
);
