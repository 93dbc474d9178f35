using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The case computed anew from the courses that there really were, or from a number that is asked about (A10, S1).</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller)]
public sealed class ForecastModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    /// <summary>What if there were so many courses a year?</summary>
    [BindProperty(SupportsGet = true, Name = "forloeb")]
    public string? Courses { get; set; }

    internal CaseAnswer? Case { get; private set; }

    /// <summary>Null: the case does not say how many courses it counts on.</summary>
    internal ForecastAnswer? Forecast { get; private set; }

    internal IEnumerable<CaseLine> Following => Case!.Lines.Where(l => l.Scaling == Scaling.Courses);

    internal IEnumerable<CaseLine> Standing => Case!.Lines.Where(l => l.Scaling == Scaling.Fixed);

    /// <summary>The case when it is under way: its last year.</summary>
    internal ForecastAnswer.YearOf Steady => Forecast!.Years[^1];

    internal (decimal Least, decimal Most) Ends =>
        PairBar.Ends(Forecast!.Years.SelectMany(y => new[] { y.Planned.Amount, y.Forecast?.Amount ?? 0 }));

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Case = read.Value;
        var courses = new NumberReader(ModelState, texts, "").Whole(Courses, nameof(Courses));
        var forecast = await send.Send(new ReadForecast.Query(Id, courses), cancellation);
        if (forecast.Refusal is { Fields.Count: > 0 } refusal)
        {
            ModelState.Show(refusal, texts, "");
            forecast = await send.Send(new ReadForecast.Query(Id), cancellation);
        }

        Forecast = forecast.Refusal is null ? forecast.Value : null;
        return Page();
    }

    /// <summary>19,09 forløb; a dash where more courses do not help.</summary>
    internal static string Said(decimal? courses) => courses is { } number ? NumberText.Of(number) : "–";

    internal static string Said(Kroner? amount) => amount?.Cell() ?? "–";

    internal string Counted(int? number, bool withheld) =>
        number is { } there ? DanishFormat.Number(there)
        : withheld ? texts["economy.withheld"]
        : "–";
}
