using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Testing;

/// <summary>A referred family, for the rooms that may not know how one is registered. Whoever sends it has registered it.</summary>
public static class GivenReferral
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Create, "purpose.none")]
    public sealed record Command(ImportedReferral Row) : ICommand<ReferralId>;

    internal sealed class Handler(IReferralImport referrals) : IHandle<Command, ReferralId>
    {
        public Task<Result<ReferralId>> Handle(Command request, CancellationToken cancellationToken) =>
            referrals.Register(request.Row, cancellationToken);
    }

    /// <summary>A child of two who knows the pedagogue, referred with consent: eligible under every base programme.</summary>
    public static Command On(string receivedOn, string reference = "1") =>
        new(
            new ImportedReferral(
                reference,
                House.Day(receivedOn),
                "Alma",
                $"Prøve {reference}",
                House.Day(receivedOn).AddMonths(-24),
                null,
                "Bo Prøve",
                "da",
                House.Day(receivedOn),
                ReferrerRole.DaycareStaff,
                Channel.ActionPlanMeeting,
                DaycareKind.Institution,
                "Vuggestuen Solen",
                Acquainted: true,
                SupportCourse: true,
                Concern: null
            )
        );
}

/// <summary>A decision on a referral, made by whoever sends it.</summary>
public static class GivenDecision
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Change, "purpose.none")]
    public sealed record Command(ReferralId Referral, DecisionOutcome Outcome, DateOnly DecidedOn, UserId? Pedagogue) : ICommand<Done>;

    internal sealed class Handler(IReferralImport referrals) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            (await referrals.Decide(request.Referral, request.Outcome, request.DecidedOn, request.Pedagogue, cancellationToken)).Map(_ =>
                default(Done)
            );
    }
}

/// <summary>A screening as the import puts it: codes alone, the criteria as met.</summary>
public static class GivenScreening
{
    [Allow(Role.Lead, Role.Pedagogue, Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.none")]
    public sealed record Command(
        ReferralId Referral,
        DateOnly ScreenedOn,
        IReadOnlyList<string> RiskFactors,
        IReadOnlyList<string> ProtectiveFactors
    ) : ICommand<Done>;

    internal sealed class Handler(IScreeningImport screenings) : IHandle<Command, Done>
    {
        public Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            screenings.Put(request.Referral, request.ScreenedOn, request.RiskFactors, request.ProtectiveFactors, cancellationToken);
    }
}
