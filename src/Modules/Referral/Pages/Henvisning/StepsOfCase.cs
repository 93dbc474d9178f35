using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>How far a case is: referral, screening, decision, course.</summary>
internal sealed record StepsOfCase(IReadOnlyList<StepsOfCase.Step> Steps)
{
    /// <param name="Href">Null where there is nothing to open, or nothing yet.</param>
    internal sealed record Step(int Number, string Title, string When, string? Href, bool Done, bool Here);

    public static StepsOfCase Of(ShowCase.Case view, Phrasebook texts, bool deciding)
    {
        var (referral, at) = (view.Referral, $"/henvisninger/{view.Referral.Id}");
        var decided = referral.Decision is not null;
        return new StepsOfCase([
            new Step(1, "referral.step-referral", DanishFormat.Day(referral.ReceivedOn), at, Done: true, Here: !deciding),
            new Step(
                2,
                "referral.step-screening",
                view.Screening is { } screening ? DanishFormat.Day(screening.ScreenedOn) : texts["referral.step-not-yet"],
                view.Open ? $"{at}/screening"
                    : view.Screening is null ? null
                    : $"{at}#screening",
                Done: view.Screening is not null,
                Here: false
            ),
            new Step(
                3,
                "referral.step-decision",
                referral.Decision is { } decision ? DanishFormat.Day(decision.DecidedOn)
                    : referral.Status == ReferralStatus.Withdrawn ? texts.Say(ReferralStatus.Withdrawn)
                    : texts[view.LeadLooks ? "referral.step-yours" : "referral.step-leads"],
                decided ? $"{at}#afgoerelse"
                    : view is { Open: true, LeadLooks: true } ? $"{at}/afgoerelse"
                    : null,
                Done: decided,
                Here: deciding
            ),
            new Step(
                4,
                "referral.step-course",
                referral.Decision?.CourseId is null
                    ? texts[view.Open ? "referral.step-after" : "referral.step-none"]
                    : texts["referral.step-opened"],
                referral.Decision?.CourseId is { } course ? $"/forloeb/{course}" : null,
                Done: false,
                Here: false
            ),
        ]);
    }
}
