using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A referral as it is shown: alone with the child's CPR number whole, in lists masked. A protected address is shown in neither.</summary>
/// <param name="Number"><c>2026-0001</c>: the year of the day it was received when registered, and its place in that year.</param>
/// <param name="ChannelCode">The municipality's own word under <paramref name="Channel"/>, where that was chosen.</param>
internal sealed record ReferralAnswer(
    ReferralId Id,
    string Number,
    ReferralStatus Status,
    VersionAnswer ProgrammeVersion,
    DateOnly ReceivedOn,
    ChildAnswer Child,
    IReadOnlyList<GuardianAnswer> Guardians,
    ReferrerAnswer Referrer,
    Channel Channel,
    string? ChannelCode,
    DaycareAnswer Daycare,
    bool Acquainted,
    bool SupportCourse,
    string? Concern,
    IReadOnlyList<OtherProfessional> OtherProfessionals,
    string? PedagogueBase,
    DateOnly? PlannedDaycareStart,
    EligibilityAnswer Eligibility,
    UserId? AssignedTo,
    UserId RegisteredBy,
    BirthAnswer? Birth,
    DecisionAnswer? Decision,
    NotificationAnswer? Notification,
    WithdrawalAnswer? Withdrawal,
    SelfReferralAnswer? SelfReferral,
    InformationAnswer ParentsInformed,
    int Version
) : IVersioned
{
    /// <summary>With the child's CPR number whole: the one place where it is.</summary>
    public static ReferralAnswer Alone(Referral referral) => Of(referral, referral.People.Child.Cpr);

    public static ReferralAnswer InList(Referral referral) =>
        Of(referral, Cpr.TryParse(referral.People.Child.Cpr, out var cpr) ? cpr.Masked : null);

    private static ReferralAnswer Of(Referral r, string? cpr) =>
        new(
            r.Id,
            r.Number,
            r.Status,
            new VersionAnswer(r.ProgrammeVersion, r.ProgrammeKey),
            r.ReceivedOn,
            new ChildAnswer(cpr, r.People.Child.FirstName, r.People.Child.LastName, r.BirthDate, r.WasBorn ? null : r.DueDate),
            [.. r.People.Guardians.Select(GuardianAnswer.Of)],
            new ReferrerAnswer(r.ReferrerRole, r.Notes.ReferrerName, r.Notes.ReferrerContact),
            r.Channel,
            r.ChannelCode,
            new DaycareAnswer(r.DaycareKind, r.DaycareName),
            r.Acquainted,
            r.SupportCourse,
            r.Notes.Concern,
            r.Notes.OtherProfessionals,
            r.Notes.PedagogueBase,
            r.PlannedDaycareStart,
            new EligibilityAnswer(r.Eligible, [.. r.Grounds.Select(GroundAnswer.Of)]),
            r.AssignedTo,
            r.RegisteredBy,
            r is { WasBorn: true, DueDate: { } due } ? new BirthAnswer(due) : null,
            r.Decision is { } decision ? DecisionAnswer.Of(decision) : null,
            r.Notification is { } notification ? NotificationAnswer.Of(notification, r.Version) : null,
            r.Withdrawal is { } withdrawal ? new WithdrawalAnswer(withdrawal.On, withdrawal.By, withdrawal.Reason) : null,
            r.SelfReferral is { } own ? new SelfReferralAnswer(own.SentOn, own.AnswerBy, own.Said) : null,
            new InformationAnswer(r.ToldLast?.On, r.ToldLast?.WhyNot, r.InformBy),
            r.Version
        );
}

internal sealed record VersionAnswer(ProgrammeVersionId Id, string Key);

internal sealed record ChildAnswer(string? Cpr, string? FirstName, string LastName, DateOnly? BirthDate, DateOnly? DueDate);

/// <param name="On">The day the parents were told what is registered about them; null while they are not.</param>
/// <param name="WhyNot">Why not yet, as far as said.</param>
/// <param name="DueBy">By when they are to be told; null once they are, and of imported cases.</param>
internal sealed record InformationAnswer(DateOnly? On, string? WhyNot, DateOnly? DueBy);

/// <param name="Address"><c>***</c> if it is protected.</param>
/// <param name="ProtectedUntil">So long the protection is known to hold.</param>
/// <param name="ConsentGivenOn">The consent given with the referral; all of them stand in <paramref name="Consents"/>.</param>
/// <param name="Verified">Not so while it is only she who says who she is.</param>
internal sealed record GuardianAnswer(
    string Name,
    string? Phone,
    string? Email,
    string? Address,
    bool Protected,
    string? Language,
    DateOnly? ConsentGivenOn,
    IReadOnlyList<ConsentShown> Consents,
    bool Verified,
    DateOnly? ProtectedUntil
)
{
    public static GuardianAnswer Of(Guardian g) =>
        new(
            g.Name,
            g.Phone,
            g.Email,
            g.Protected && g.Address is not null ? Custody.Mask : g.Address,
            g.Protected,
            g.Language,
            g.Consents.FirstOrDefault(c => c.AtRegistration)?.GivenOn,
            [.. g.Consents.Select(c => new ConsentShown(c.Id, c.Purposes, c.GivenOn, c.WithdrawnOn))],
            Custody.IsVerified(g),
            g.ProtectedUntil
        );
}

internal sealed record ConsentShown(ConsentId Id, IReadOnlyList<ConsentPurpose> Purposes, DateOnly GivenOn, DateOnly? WithdrawnOn);

internal sealed record ReferrerAnswer(ReferrerRole Role, string? Name, string? Contact);

internal sealed record DaycareAnswer(DaycareKind Kind, string? Name);

internal sealed record EligibilityAnswer(bool Eligible, IReadOnlyList<GroundAnswer> Grounds);

/// <param name="Text">As it was said when it was judged.</param>
internal sealed record GroundAnswer(string Code, bool Met, LocalText Text, string Source)
{
    public static GroundAnswer Of(KeptGround ground) => new(ground.Code, ground.Met, ground.Text, ground.Source);
}

/// <summary>That a child who was referred unborn was born.</summary>
/// <param name="DueDate">The due date that it was referred by.</param>
internal sealed record BirthAnswer(DateOnly DueDate);

/// <param name="Expected">What the rules pointed to; null where they pointed to nothing, for want of a screening.</param>
/// <param name="PassedOnTo">Whereto the family was passed on (A11).</param>
internal sealed record DecisionAnswer(
    DecisionOutcome Outcome,
    DateOnly DecidedOn,
    UserId DecidedBy,
    string? Reason,
    string? PassedOnTo,
    DecisionOutcome? Expected,
    CourseId? CourseId
)
{
    public static DecisionAnswer Of(Decision d) =>
        new(d.Outcome, d.DecidedOn, d.DecidedBy, d.Words.Reason, d.Words.PassedOnTo, d.Expected, d.Course);
}

/// <summary>The record of a notification of concern (N9).</summary>
/// <param name="Version">The referral's.</param>
internal sealed record NotificationAnswer(
    DateOnly SentOn,
    string Ground,
    bool ParentsInformed,
    string? WhyNot,
    DateOnly? ReceiptOn,
    UserId RecordedBy,
    int Version
) : IVersioned
{
    public static NotificationAnswer Of(Notification n, int version) =>
        new(n.SentOn, n.Words.Ground, n.ParentsInformed, n.Words.WhyNot, n.ReceiptOn, n.RecordedBy, version);
}

/// <summary>That the family sent it itself; who it was is not verified.</summary>
/// <param name="AnswerBy">By when the family was promised an answer.</param>
internal sealed record SelfReferralAnswer(DateOnly SentOn, DateOnly AnswerBy, SelfReferralWords Said);

internal sealed record WithdrawalAnswer(DateOnly On, UserId By, string Reason);

/// <summary>One consent, alone.</summary>
/// <param name="Guardian">Which guardian of the referral, from 0.</param>
/// <param name="Version">The referral's.</param>
internal sealed record ConsentAnswer(
    ConsentId Id,
    int Guardian,
    IReadOnlyList<ConsentPurpose> Purposes,
    DateOnly GivenOn,
    DateOnly? WithdrawnOn,
    int Version
) : IVersioned
{
    public static ConsentAnswer Of(Consent consent, Referral referral) =>
        new(
            consent.Id,
            referral.People.GuardianOf(consent.Id) ?? 0,
            consent.Purposes,
            consent.GivenOn,
            consent.WithdrawnOn,
            referral.Version
        );
}
