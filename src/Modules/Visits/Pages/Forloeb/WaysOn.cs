using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>One thing that can be done after a refusal.</summary>
internal sealed record WayOn(string Href, string Title, string? Why);

/// <summary>What can be done when a rule says no: the refusal never stands alone.</summary>
internal static class WaysOn
{
    public static IReadOnlyList<WayOn> Of(string code, CoursePicture picture, Phrasebook texts)
    {
        var here = $"/forloeb/{picture.Course.Id}";
        var end = new WayOn($"{here}/afslut", texts["way.end"], BoosterAfter(picture, texts));
        var more = new WayOn(
            $"{here}/forlaengelse",
            texts[picture.IsLead ? "way.extend" : "way.ask"],
            texts[picture.IsLead ? "way.extend-why" : "way.ask-why"]
        );
        var correct = new WayOn($"{here}#besoeg", texts["way.correct"], texts["way.correct-why"]);
        return code switch
        {
            "visit.limit-reached" or "visit.after-last-day" => [end, more, correct],
            "course.paused" => [new WayOn($"{here}/pause", texts["way.resume"], texts["way.resume-why"]), correct],
            "course.ended" => picture.HasBooster ? [new WayOn($"{here}/booster", texts["way.booster"], null), correct] : [correct],
            "booster.course-not-ended" => [end],
            "booster.outside-window" or "booster.exists" => [new WayOn($"{here}/booster", texts["way.booster-window"], null), correct],
            "consent.daycare-stopped" or "consent.programme-stopped" =>
            [
                new WayOn($"/henvisninger/{picture.Course.ReferralId}/samtykker", texts["way.consents"], texts["way.consents-why"]),
            ],
            "visit.before-start" or "visit.start-meeting-exists" or "visit.start-meeting-missing" => [correct],
            _ => [],
        };
    }

    private static string? BoosterAfter(CoursePicture picture, Phrasebook texts) =>
        BoosterWindow.Of(picture.LastHeld?.HeldOn, picture.Rules.Course) is { } window
            ? texts["way.end-why", DanishFormat.FullRange(window.From, window.To)]
            : null;
}
