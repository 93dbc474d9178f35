using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests;

/// <summary>What the tests of this room begin with. The rule sets are written out from contract/api.md.</summary>
internal static class A
{
    public static readonly RuleSources Sources = new("A1", "N1", "A1b", "A2", "TOIS", "A5", "N5", "A7", "A4");

    public static readonly TargetGroup Ishoej = new(
        0,
        83,
        Prenatal: false,
        null,
        DaycareRequired: true,
        AcquaintanceRequired: true,
        SupportCourseRequired: false
    );
    public static readonly TargetGroup Tois = Ishoej with { SupportCourseRequired = true };
    public static readonly TargetGroup National = new(
        0,
        24,
        Prenatal: true,
        12,
        DaycareRequired: false,
        AcquaintanceRequired: false,
        SupportCourseRequired: false
    );
    public static readonly TargetGroup Kbh = new(
        0,
        83,
        Prenatal: false,
        null,
        DaycareRequired: false,
        AcquaintanceRequired: false,
        SupportCourseRequired: false
    );

    public static TargetGroup Target(string key) =>
        key switch
        {
            "tois-2018" => Tois,
            "ishoej-0-6" => Ishoej,
            "national-1000-days" => National,
            _ => Kbh,
        };

    public static DateOnly Day(string text) => House.Day(text);

    /// <summary>A child of two, in day-care, known to its pedagogue, with one guardian who has consented: eligible in Ishøj.</summary>
    public static ReferralBody Referral(string receivedOn = "2026-03-02") =>
        new(
            Day(receivedOn),
            new ChildBody(null, "Alma", "Prøve", Day("2023-05-14"), null),
            [Guardian("Bo Prøve")],
            new ReferrerBody(ReferrerRole.DaycareStaff, "Lis Eksempel", null),
            Channel.ActionPlanMeeting,
            new DaycareBody(DaycareKind.Institution, "Vuggestuen Solen"),
            true,
            false,
            "Få ord for alderen",
            [new OtherProfessionalBody("speechTherapist", "Tone Eksempel", true)]
        );

    public static GuardianBody Guardian(string name, string? consentGivenOn = "2026-03-02") =>
        new(name, "+4512345678", null, null, null, "da", consentGivenOn is null ? null : Day(consentGivenOn));

    public static ReferralBody Unborn(string due, string lastName = "Termin", string receivedOn = "2026-03-02") =>
        Referral(receivedOn) with
        {
            Child = new ChildBody(null, null, lastName, null, Day(due)),
        };

    public static ReferralBody Named(this ReferralBody body, string firstName, string lastName = "Prøve") =>
        body with
        {
            Child = body.Child! with { FirstName = firstName, LastName = lastName },
        };

    public static ReferralBody With(this ReferralBody body, params GuardianBody?[] guardians) => body with { Guardians = guardians };

    public static AsGiven Given(this ReferralBody body) =>
        body.Read(
            Shared.Text.Word.Read<Channel>(body.Channel?.ToString()) ?? Channel.Direct,
            [.. (body.OtherProfessionals ?? []).Select(p => p!.Read())]
        );

    public static GuardianAsGiven GuardianGiven(
        string name,
        string? consentGivenOn = null,
        string? address = null,
        bool isProtected = false
    ) => new(name, null, null, address, isProtected, null, consentGivenOn is null ? null : Day(consentGivenOn));

    public static DecideReferral.Body Accept(UserId pedagogue, string decidedOn = "2026-03-09", string? reason = null) =>
        new(DecisionOutcome.Accept, Day(decidedOn), reason, pedagogue, null);
}
