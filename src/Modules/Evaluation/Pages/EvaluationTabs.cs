using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Evaluation.Pages;

/// <summary>A page of the evaluation.</summary>
/// <param name="Key">Its text in the phrasebook.</param>
internal sealed record EvaluationTab(string Href, string Key, params Role[] For);

/// <summary>The pages of the evaluation, and who comes to each.</summary>
internal static class EvaluationTabs
{
    private static readonly EvaluationTab[] All =
    [
        new("/evaluering", "evaluation.tab.indicators", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/svar", "evaluation.tab.answers", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/hvad-hjaelper", "evaluation.tab.helps", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/stop-op", "evaluation.tab.stop-op", Role.Lead, Role.Pedagogue),
        new("/evaluering/statusnotat", "evaluation.tab.memo", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/tabel", "evaluation.tab.table", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/kommuner", "evaluation.tab.towns", Role.Lead, Role.Controller, Role.Observer),
        new("/evaluering/spoergeskemaer", "evaluation.tab.questionnaires", Role.Lead, Role.Administrator),
    ];

    public static IReadOnlyList<EvaluationTab> Of(Role role) => [.. All.Where(t => t.For.Contains(role))];
}
