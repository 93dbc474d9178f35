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

namespace BarnetIMidten.Economy.Pages.Tilskud;

/// <summary>A year's flexible grants: the frame, and to those who write them the grants. An observer reads the frame.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Asked { get; set; }

    internal ShowFrames.View Frames
    {
        get => field ?? throw new InvalidOperationException("The frames were not read");
        private set;
    }

    /// <summary>Null to an observer.</summary>
    internal ShowGrants.View? Grants { get; private set; }

    internal FrameAnswer Frame => Frames.Asked;

    internal int ThisYear => clock.Today.Year;

    internal bool SetsFrame => call.Known.Role == Role.Controller && Frames.IsOn;

    internal bool Gives => call.Known.Role == Role.Lead && Frames.IsOn;

    internal IReadOnlyList<int> Years => [.. Frames.Around.Select(f => f.Year)];

    internal bool IsEmpty => Frames.Around.All(f => f.Amount is null && f.Granted == Kroner.Zero);

    /// <summary>The frame in three: used, granted and not used yet, and left.</summary>
    internal IReadOnlyList<ChartSeries> Parts =>
        [
            new(texts["grant.used"], [.. Frames.Around.Select(f => f.Used.Amount)]),
            new(texts["grant.not-used"], [.. Frames.Around.Select(f => (f.Granted - f.Used).Amount)]),
            new(texts["grant.left"], [.. Frames.Around.Select(f => f.Left is { } left && left > Kroner.Zero ? left.Amount : 0)]),
        ];

    internal string Says =>
        Frame.Amount is not { } amount
            ? texts["grant.no-frame-of", MoneyWords.Year(Frame.Year)]
            : texts[
                Frame.Left < Kroner.Zero ? "grant.frame-over" : "grant.frame-says",
                MoneyWords.Year(Frame.Year),
                DanishFormat.Money(amount),
                DanishFormat.Money(Frame.Granted),
                DanishFormat.Money(Frame.Used),
                Frame.Left!.Value.Size()
            ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var year = Math.Clamp(Asked ?? ThisYear, PlanRules.EarliestYear + 2, PlanRules.LatestYear - 1);
        var frames = await send.Send(new ShowFrames.Query(year), cancellation);
        if (frames.Refusal is not null)
        {
            return NotFound();
        }

        Frames = frames.Value;
        Grants = call.Known.Role == Role.Observer ? null : (await send.Send(new ShowGrants.Query(year), cancellation)).Value;
        return Page();
    }
}
