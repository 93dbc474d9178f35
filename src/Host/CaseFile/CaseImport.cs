using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>What became of one row: its referral, and what is wrong with it, if anything.</summary>
internal sealed record ImportedCase(ReferralId? Referral, IReadOnlyList<RowError> Faults);

/// <summary>Brings in one case, room by room, up to the first that refuses it.</summary>
internal sealed class CaseImport(IReferralImport referrals, IScreeningImport screenings, ICourseImport courses, IAccessSetup access)
{
    /// <param name="pedagogues">Those whom earlier rows met or made.</param>
    public async Task<ImportedCase> Bring(CourseRow row, Dictionary<string, UserId> pedagogues, CancellationToken cancellation)
    {
        try
        {
            var referral = await referrals.Register(row.Referral, cancellation);
            return referral.Refusal is { } unregistered
                ? new ImportedCase(null, Faults(row, "receivedOn", unregistered))
                : new ImportedCase(referral.Value, await Follow(referral.Value, row, pedagogues, cancellation));
        }
        catch (Refused refused)
        {
            return new ImportedCase(null, Faults(row, "decision", refused.Refusal));
        }
    }

    private async Task<IReadOnlyList<RowError>> Follow(
        ReferralId referral,
        CourseRow row,
        Dictionary<string, UserId> pedagogues,
        CancellationToken cancellation
    )
    {
        if (
            row.ScreenedOn is { } screenedOn
            && (await screenings.Put(referral, screenedOn, row.RiskFactors, row.ProtectiveFactors, cancellation)).Refusal is { } unscreened
        )
        {
            return Faults(row, "screenedOn", unscreened);
        }

        if (row is not { Decision: { } outcome, DecidedOn: { } decidedOn })
        {
            return [];
        }

        var pedagogue = row.Pedagogue is { } name ? await PedagogueBy(name, pedagogues, cancellation) : (UserId?)null;
        var decided = await referrals.Decide(referral, outcome, decidedOn, pedagogue, cancellation);
        return decided.Refusal is { } undecided ? Faults(row, "decision", undecided)
            : decided.Value is { } course
            && (await courses.Record(course, row.Visits, row.EndedOn, row.EndReason, row.BoosterOn, cancellation)).Refusal is { } unrecorded
                ? Faults(row, "visits", unrecorded)
            : [];
    }

    /// <summary>A pedagogue whom nobody knows becomes an inactive user: her courses keep her name, and she cannot sign in.</summary>
    private async Task<UserId> PedagogueBy(string name, Dictionary<string, UserId> pedagogues, CancellationToken cancellation)
    {
        if (!pedagogues.TryGetValue(name, out var id))
        {
            id = (await access.UserOf(Role.Pedagogue, name, active: false, cancellation)).Value;
            pedagogues.Add(name, id);
        }

        return id;
    }

    private static List<RowError> Faults(CourseRow row, string field, Refusal refusal) =>
        refusal.Fields.Count > 0
            ? [.. refusal.Fields.Select(f => new RowError(row.Number, f.Field, f.Code, [.. f.Arguments]))]
            : [new RowError(row.Number, field, refusal.Code, [.. refusal.Arguments])];
}
