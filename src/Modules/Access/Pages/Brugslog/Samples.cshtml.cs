using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Brugslog;

/// <summary>The samples of the log, and the drawing of a new one.</summary>
[Allow(Role.Administrator)]
public sealed class SamplesModel(Dispatcher send, IStaff staff, Phrasebook texts) : PageModel
{
    private Paged<SampleAnswer>? found;

    [BindProperty]
    public Form Input { get; set; } = new() { Size = Sample.Usual };

    internal Paged<SampleAnswer> Found => found ?? throw new InvalidOperationException("The samples were not read");

    internal IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    internal int LastPage => (Found.Total + Found.PageSize - 1) / Found.PageSize;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? number, CancellationToken cancellation)
    {
        var read = await send.Send(new ListSamples.Query(number), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        found = read.Value;
        Names = await staff.NamesOf(Found.Items.Select(s => s.DrawnBy.ToString()), cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var drawn = await send.Send(new DrawSample.Command(new DrawSample.Body(Input.From, Input.To, Input.Size)), cancellation);
            if (drawn.Refusal is not { } refusal)
            {
                return Redirect($"/brugslog/stikproever/{drawn.Value.Id}");
            }

            ModelState.Show(refusal, texts);
        }

        return await OnGetAsync(number: null, cancellation);
    }

    public sealed class Form
    {
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public int? Size { get; set; }
    }
}
