using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How a referral becomes an answer.</summary>
internal static class ReferralAnswers
{
    /// <summary>With the child's CPR number whole: the one place where it is.</summary>
    public static ReferralAnswer Alone(Referral referral) => Of(referral, referral.People.Child.Cpr);

    public static ReferralAnswer InList(Referral referral) =>
        Of(referral, Cpr.TryParse(referral.People.Child.Cpr, out var cpr) ? cpr.Masked : null);

    public static ConsentAnswer Of(Consent consent, Referral referral) =>
        new(
            consent.Id,
            referral.People.GuardianOf(consent.Id) ?? 0,
            consent.Purposes,
            consent.GivenOn,
            consent.WithdrawnOn,
            referral.Version
        );

    public static NotificationAnswer Of(Notification n) =>
        new(n.SentOn, n.Words.Ground, n.ParentsInformed, n.Words.WhyNot, n.ReceiptOn, n.RecordedBy);

    private static ReferralAnswer Of(Referral r, string? cpr) =>
        new(
            r.Id,
            r.Number,
            r.Status,
            new VersionAnswer(r.ProgrammeVersion, r.ProgrammeKey),
            r.ReceivedOn,
            new ChildAnswer(cpr, r.People.Child.FirstName, r.People.Child.LastName, r.BirthDate, r.WasBorn ? null : r.DueDate),
            [.. r.People.Guardians.Select(Of)],
            new ReferrerAnswer(r.ReferrerRole, r.Notes.ReferrerName, r.Notes.ReferrerContact),
            r.Channel,
            new DaycareAnswer(r.DaycareKind, r.DaycareName),
            r.Acquainted,
            r.SupportCourse,
            r.Notes.Concern,
            r.Notes.OtherProfessionals,
            r.Notes.PedagogueBase,
            r.PlannedDaycareStart,
            new EligibilityAnswer(r.Eligible, [.. r.Grounds.Select(g => new GroundAnswer(g.Code, g.Met, g.Text, g.Source))]),
            r.AssignedTo,
            r.RegisteredBy,
            r is { WasBorn: true, DueDate: { } due } ? new BirthAnswer(due) : null,
            r.Decision is { } decision ? Of(decision) : null,
            r.Notification is { } notification ? Of(notification) : null,
            r.Withdrawal is { } withdrawal ? new WithdrawalAnswer(withdrawal.On, withdrawal.By, withdrawal.Reason) : null,
            r.Version
        );

    private static GuardianAnswer Of(Guardian g) =>
        new(
            g.Name,
            g.Phone,
            g.Email,
            g.Protected && g.Address is not null ? Custody.Mask : g.Address,
            g.Protected,
            g.Language,
            g.Consents.FirstOrDefault(c => c.AtRegistration)?.GivenOn,
            [.. g.Consents.Select(c => new ConsentShown(c.Id, c.Purposes, c.GivenOn, c.WithdrawnOn))]
        );

    private static DecisionAnswer Of(Decision d) =>
        new(d.Outcome, d.DecidedOn, d.DecidedBy, d.Words.Reason, d.Words.PassedOnTo, d.Expected, d.Course);
}
