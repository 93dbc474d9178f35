using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Prisindeks;

/// <summary>The municipality's own price and wage percentages, each with its source. None is invented.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    internal bool Writes => call.Writes();

    internal IReadOnlyList<IndexAnswer> Years { get; private set; } = [];

    /// <summary>Years between the first and the last that have no percentage.</summary>
    internal IEnumerable<int> Missing =>
        Years.Count == 0 ? [] : Enumerable.Range(Years[0].Year, Years[^1].Year - Years[0].Year).Except(Years.Select(y => y.Year));

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var percent = new NumberReader(ModelState, texts).Number(Input.Percent, nameof(Form.Percent));
        if (Input.Year is null)
        {
            ModelState.AddModelError("Input.Year", texts["field.required"]);
        }

        var body = new PutIndexYear.Body(percent, Input.Source);
        if (await ModelState.Did(() => send.Send(new PutIndexYear.Command(Input.Year!.Value, body), cancellation), texts))
        {
            return Redirect("/prisindeks");
        }

        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation) =>
        Years = [.. (await send.Send(new ListIndex.Query(), cancellation)).Value.Items.OrderBy(y => y.Year)];

    public sealed class Form
    {
        public int? Year { get; set; }
        public string? Percent { get; set; }
        public string? Source { get; set; }
    }
}
