using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A run: how far it is, with a way to end it; then what it came to.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
public sealed class RunModel(Dispatcher send, Phrasebook texts) : PageModel
{
    /// <summary>A run that ends within it is shown done at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(900);

    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "run")]
    public string? RunKey { get; set; }

    internal CaseAnswer? Case { get; private set; }

    /// <summary>Null: it is no more, or was never the caller's.</summary>
    internal SensitivityRun? Run { get; private set; }

    internal SensitivityAnswer? Answer => Run?.Answer;

    /// <summary>Whether the page should be asked for again: a script does it by itself.</summary>
    internal bool IsUnderWay => Run?.State is RunState.Waiting or RunState.Drawing;

    internal string Percent => DanishFormat.Percent((decimal)(Run?.Progress ?? 0));

    internal IReadOnlyList<int> Years => [.. Answer!.Fan.Select(y => y.Year)];

    internal ChartSeries Low => Series("economy.p5", y => y.P5);

    internal ChartSeries Middle => Series("economy.p50", y => y.P50);

    internal ChartSeries High => Series("economy.p95", y => y.P95);

    internal IReadOnlyList<TornadoBar> Swings =>
        [
            .. Answer!.Swings.Select(s => new TornadoBar(
                Case!.Lines.FirstOrDefault(l => l.Key == s.Key)?.Name ?? s.Key,
                s.Low.Amount,
                s.High.Amount
            )),
        ];

    internal TableAnswer? Table { get; private set; }

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(cancel: false, cancellation);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellation) => Show(cancel: true, cancellation);

    private async Task<IActionResult> Show(bool cancel, CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Case = read.Value;
        var run = await send.Send(new ShowRun.Query(Id, EntityId.Read<RunId>(RunKey), Patience, cancel), cancellation);
        Run = run.Refusal is null ? run.Value : null;
        Table = (await send.Send(new ReadTable.Query(Id, Run?.Asked.DiscountRate), cancellation)).Value;
        return Page();
    }

    private ChartSeries Series(string name, Func<SensitivityAnswer.FanYear, Kroner> of) =>
        new(texts[name], [.. Answer!.Fan.Select(y => of(y).Amount)]);
}
