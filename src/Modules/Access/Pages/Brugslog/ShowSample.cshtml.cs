using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Brugslog;

/// <summary>One sample: its entries, and what was found in them.</summary>
[Allow(Role.Administrator)]
[KeepsDraft("draft.sample")]
public sealed class ShowSampleModel(Dispatcher send, IStaff staff, Phrasebook texts) : PageModel
{
    private SampleWhole? found;

    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal SampleWhole Found => found ?? throw new InvalidOperationException("The sample was not read");

    internal IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    private SampleId Asked => EntityId.Read<SampleId>(Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadSample.Query(Asked), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        found = read.Value;
        var sample = found.Sample;
        UserId?[] people = [sample.DrawnBy, sample.Reviewed?.By];
        Names = await staff.NamesOf(
            [.. found.Items.Select(e => e.UserId), .. people.OfType<UserId>().Select(u => u.ToString())],
            cancellation
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await ModelState.Did(() => send.Send(new ReviewSample.Command(Asked, new ReviewSample.Body(Input.Note)), cancellation), texts)
            ? Redirect($"/brugslog/stikproever/{Asked}")
            : await OnGetAsync(cancellation);

    internal string NameOf(UserId user) => Names.GetValueOrDefault(user.ToString()) ?? texts["use.unknown-user"];

    public sealed class Form
    {
        public string? Note { get; set; }
    }
}
