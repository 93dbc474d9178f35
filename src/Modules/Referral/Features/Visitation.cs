using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Whom a course may be given to.</summary>
internal enum WhoMayCarry
{
    ActivePedagogues,

    /// <summary>A case out of the past may have been carried by one who has left since.</summary>
    EveryPedagogue,
}

/// <summary>How a referral is decided, by a lead or out of a table: under the same rules, in this order: decided before, screening, consent, fields.</summary>
internal sealed class Visitation(
    ReferralDb db,
    IProgrammes programmes,
    IScreenings screenings,
    IStaff staff,
    CallContext call,
    IValidator<DecideReferral.Body> shape,
    Facts facts
)
{
    public async Task<Result<CourseId?>> Decide(
        Referral referral,
        DecideReferral.Body body,
        WhoMayCarry who,
        CancellationToken cancellation
    )
    {
        var version = await programmes.Get(referral.ProgrammeVersion, cancellation);
        var screening = await screenings.Of(referral.Id, cancellation);
        var consented = Custody.Consented(referral.People.Guardians, version.ConsentBy);
        if (
            (
                referral.RefusedAsDecided()
                ?? DecisionRule.Lacking(body.Outcome, screening is not null, consented, version.ConsentBy, version.Sources.Consent)
            ) is
            { } lacking
        )
        {
            return lacking;
        }

        var expected = ExpectedDecision.Of(referral.Eligible, screening?.Recommendation.Outcome);
        var earliest = screening?.ScreenedOn ?? referral.ReceivedOn;
        var opensCourse = body.Outcome == DecisionOutcome.Accept && version.OpensCourse;
        List<FieldError> faults =
        [
            .. shape.FaultsOf(body),
            .. DecisionRule.Faults(body.Outcome, body.DecidedOn, body.Reason, expected, earliest),
        ];
        // where no course is opened nobody need carry it; one who is named is somebody all the same
        var namesPedagogue = body is { Outcome: DecisionOutcome.Accept, PedagogueId: not null };
        if ((opensCourse || namesPedagogue) && await PedagogueFault(body.PedagogueId, who, cancellation) is { } pedagogueFault)
        {
            faults.Add(pedagogueFault);
        }

        if (faults.Count > 0 || body is not { Outcome: { } outcome, DecidedOn: { } decidedOn })
        {
            return Refusal.Invalid(faults);
        }

        var decision = new Decision
        {
            Referral = referral.Id,
            Outcome = outcome,
            Expected = expected,
            DecidedOn = decidedOn,
            DecidedBy = call.Known.Id,
            Course = opensCourse ? CourseId.New() : null,
            Words = new DecisionWords(body.Reason, outcome == DecisionOutcome.PassOn ? body.PassedOnTo : null),
        };
        var pedagogue = opensCourse ? body.PedagogueId : null;
        referral.Decide(decision, pedagogue);
        await db.SaveChangesAsync(cancellation);
        ReferralStep? step = who == WhoMayCarry.EveryPedagogue ? null : ReferralStep.Decided;
        await facts.Tell(new ReferralChanged(referral.Figures(), Step: step), cancellation);
        if (outcome == DecisionOutcome.Accept)
        {
            await facts.Tell(new ReferralAccepted(referral.Id, decision.Course, version.Id, pedagogue, decidedOn), cancellation);
        }

        return decision.Course;
    }

    private async Task<FieldError?> PedagogueFault(UserId? pedagogue, WhoMayCarry who, CancellationToken cancellation)
    {
        if (pedagogue is not { } id)
        {
            return new FieldError("pedagogueId", "decision.pedagogue-missing");
        }

        return await staff.Find(id, cancellation) is { Role: Role.Pedagogue } found && (found.Active || who == WhoMayCarry.EveryPedagogue)
            ? null
            : new FieldError("pedagogueId", "referral.pedagogue-unknown");
    }
}
