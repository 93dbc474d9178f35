using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>A row of the import file, read: one case from referral to booster. <paramref name="Number"/> as a spreadsheet numbers it.</summary>
internal sealed record CourseRow(
    int Number,
    ImportedReferral Referral,
    DateOnly? ScreenedOn,
    IReadOnlyList<string> RiskFactors,
    IReadOnlyList<string> ProtectiveFactors,
    DecisionOutcome? Decision,
    DateOnly? DecidedOn,
    string? Pedagogue,
    IReadOnlyList<DateOnly> Visits,
    DateOnly? EndedOn,
    EndReason? EndReason,
    DateOnly? BoosterOn
);
