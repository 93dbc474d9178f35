using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Referrals and decisions out of a table. What is refused is refused at the table's column.</summary>
internal sealed class ImportReferrals(
    ReferralDb db,
    Registration registration,
    Visitation visitation,
    CallContext call,
    Session session,
    IValidator<ReferralBody> shape,
    Facts facts
) : IReferralImport
{
    public async Task<IReadOnlySet<string>> Present(IReadOnlyCollection<string> references, CancellationToken cancellation) =>
        (
            await db
                .Referrals.Where(r => r.Reference != null && references.Contains(r.Reference))
                .Select(r => r.Reference)
                .ToListAsync(cancellation)
        )
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlySet<string>> Erased(IReadOnlyCollection<string> references, CancellationToken cancellation)
    {
        var gone = (await db.ErasedReferences.Select(r => r.Key).ToListAsync(cancellation)).Select(Convert.ToHexString).ToHashSet();
        return gone.Count == 0
            ? new HashSet<string>(StringComparer.Ordinal)
            : references.Where(r => gone.Contains(Convert.ToHexString(session.Vault.OfReference(r)))).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<Result<ReferralId>> Register(ImportedReferral row, CancellationToken cancellation)
    {
        var body = BodyOf(row);
        var faults = shape.Validate(body).Errors.Select(Columns.Of).Concat(ReferenceFaults(row.Reference)).ToList();
        if (faults.Count > 0)
        {
            return Refusal.Invalid(faults);
        }

        if ((await Present([row.Reference], cancellation)).Count > 0)
        {
            return Refusal.Conflict("referral.reference-taken", row.Reference).At("reference");
        }

        var registered = await registration.Register(body, row.Reference, standing: null, cancellation);
        if (registered.Refusal is { } refusal)
        {
            return refusal.Code == "referral.duplicate" ? refusal.At("childLastName") : refusal;
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await facts.Tell(new ReferralChanged(registered.Value.Figures()), cancellation);
        return registered.Value.Id;
    }

    public async Task<Result<CourseId?>> Decide(
        ReferralId referral,
        DecisionOutcome outcome,
        DateOnly decidedOn,
        UserId? pedagogue,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        if (await db.Own(referral, call, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        var body = new DecideReferral.Body(outcome, decidedOn, Reason: null, pedagogue, PassedOnTo: null);
        var decided = await visitation.Decide(found, body, WhoMayCarry.EveryPedagogue, cancellation);
        db.ChangeTracker.Clear();
        return decided.Refusal is { } refusal ? Columns.OfDecision(refusal) : decided;
    }

    private static IEnumerable<FieldError> ReferenceFaults(string reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            yield return new FieldError("reference", "field.required");
        }
        else if (reference.Length > Rules.Name)
        {
            yield return new FieldError("reference", "field.too-long", Rules.Name);
        }
    }

    private static ReferralBody BodyOf(ImportedReferral row) =>
        new(
            row.ReceivedOn,
            new ChildBody(null, row.ChildFirstName, row.ChildLastName, row.BirthDate, row.DueDate),
            [new GuardianBody(row.GuardianName, null, null, null, null, row.GuardianLanguage, row.ConsentGivenOn)],
            new ReferrerBody(row.ReferrerRole, null, null),
            row.Channel,
            new DaycareBody(row.DaycareKind, row.DaycareName),
            row.Acquainted,
            row.SupportCourse,
            row.Concern,
            null,
            null,
            null,
            null
        );
}
