using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Journal;

[Allow(Role.Lead, Role.Pedagogue)]
public sealed class JournalModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ShowJournal.View Shown
    {
        get => field ?? throw new InvalidOperationException("The journal was not read");
        private set;
    }

    public bool HasPut { get; private set; }

    public IReadOnlyList<Choice> Kinds => [.. Shown.Ready.Select(k => new Choice(Word.Spelt(k), texts.Of("delivery.what", k)))];

    public Task<IActionResult> OnGetAsync([FromQuery(Name = "lagt")] bool hasPut, CancellationToken cancellation)
    {
        HasPut = hasPut;
        return Show(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var put = new PutInJournal.Command(Id, new PutInJournal.Body(Word.Read<JournalKind>(Input.Kind)));
        return await ModelState.Did(() => send.Send(put, cancellation), texts)
            ? Redirect($"/henvisninger/{Id}/journal?lagt=true")
            : await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowJournal.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Shown = read.Value;
        return Page();
    }

    public sealed class Form
    {
        public string? Kind { get; set; }
    }
}
