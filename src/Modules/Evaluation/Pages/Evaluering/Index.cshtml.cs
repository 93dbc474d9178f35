using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Charts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Evaluering;

/// <summary>A year in figures, each with its n and what it counts.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "program")]
    public string? Programme { get; set; }

    internal ReadIndicators.Answer Found
    {
        get => field ?? throw new InvalidOperationException("The indicators were not read");
        private set;
    }

    internal bool IsEmpty => Found.Indicators.All(i => i.Value is null or 0 && i.Parts.Count == 0 && !i.Suppressed);

    internal IReadOnlyList<int> Years => [.. Found.Trend.Select(t => t.Year)];

    internal IReadOnlyList<CountSeries> Trend =>
        [
            .. new[]
            {
                new CountSeries(texts["evaluation.indicator.trend-received"], [.. Found.Trend.Select(t => t.Received)]),
                new CountSeries(texts["evaluation.indicator.trend-started"], [.. Found.Trend.Select(t => t.Started)]),
                new CountSeries(texts["evaluation.indicator.trend-expected"], [.. Found.Trend.Select(t => t.Expected)]),
            }.Where(s => s.Values.Any(v => v is not null)),
        ];

    /// <summary>A running year is told up to its last quarter that is over.</summary>
    internal bool IsWhole => Found.AsOf == new DateOnly(Found.Year, 12, 31);

    internal string Here(int year, string? programme) =>
        programme is null ? $"/evaluering?aar={year}" : $"/evaluering?aar={year}&program={programme}";

    internal string? Cases(ReadIndicators.Told indicator, string? key) =>
        Found.Internal && indicator.Of is { } figure
            ? $"/evaluering/liste?aar={Found.Year}&tal={Word.Spelt(figure)}"
                + (key is null ? "" : $"&noegle={Uri.EscapeDataString(key)}")
                + (Found.Programme is null ? "" : $"&program={Found.Programme}")
            : null;

    internal string NameOf(ReadIndicators.Told indicator, string key) =>
        indicator.Of is Figure.Seen or Figure.ByRiskFactor && Found.Factors.TryGetValue(key, out var factor)
            ? $"{key}: {factor}"
            : IndicatorWords.NameOf(texts, indicator.Of, key);

    internal string Value(ReadIndicators.Told indicator) => texts.Said(indicator);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ReadIndicators.Query(Year, Programme), cancellation);
        if (found.Refusal is not null)
        {
            return NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
