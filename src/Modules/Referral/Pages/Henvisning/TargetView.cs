using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>Whether a family is within the target group and has consented, each ground with its source.</summary>
/// <param name="Rules">The version that judges it.</param>
/// <param name="Consented">Whether the consent that the version asks for is in force.</param>
/// <param name="Given">Who has consented, and when.</param>
internal sealed record TargetView(IReadOnlyList<GroundAnswer> Grounds, ProgrammeVersion Rules, bool Consented, IReadOnlyList<string> Given)
{
    public static TargetView Of(ShowCase.Case view) =>
        new(
            view.Referral.Eligibility.Grounds,
            view.Rules,
            view.Consented,
            [
                .. from guardian in view.Referral.Guardians
                from consent in guardian.Consents
                where consent.WithdrawnOn is null && consent.Purposes.Contains(ConsentPurpose.Programme)
                select Say(guardian.Name, consent.GivenOn),
            ]
        );

    /// <summary>As it would be judged.</summary>
    public static TargetView Of(PreviewReferral.Preview preview, ReferralBody body) =>
        new(
            preview.Grounds,
            preview.Rules,
            preview.Consented,
            [
                .. from guardian in body.Guardians
                where guardian?.ConsentGivenOn is not null
                select Say(guardian.Name!, guardian.ConsentGivenOn!.Value),
            ]
        );

    private static string Say(string guardian, DateOnly on) => $"{guardian}, {DanishFormat.Date(on)}";
}
