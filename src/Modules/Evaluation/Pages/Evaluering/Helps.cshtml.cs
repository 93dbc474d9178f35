using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Evaluering;

/// <summary>Which techniques hang together with goals that came nearer.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class HelpsModel(Dispatcher send) : PageModel
{
    private const int YearsBack = 5;

    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? Year { get; set; }

    internal ReadWhatHelps.Answer Found
    {
        get => field ?? throw new InvalidOperationException("What helps was not read");
        private set;
    }

    internal IEnumerable<int> Years => Enumerable.Range(Math.Max(Found.Year, Found.AsOf.Year) - YearsBack + 1, YearsBack).Reverse();

    internal bool IsEmpty => Found.Raters.All(r => r.Scored is null or 0 && r.Said is null or 0);

    internal string Name(string code) => Found.Techniques[code].ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new ReadWhatHelps.Query(Year), cancellation);
        if (found.Refusal is not null)
        {
            return NotFound();
        }

        Found = found.Value;
        return Page();
    }
}
