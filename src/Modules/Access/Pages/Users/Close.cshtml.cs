using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

[Allow(Role.Administrator)]
[KeepsDraft("draft.user-close")]
public sealed class CloseModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Whose { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await NameOf(cancellation) is not { } name)
        {
            return NotFound();
        }

        Whose = name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var closed = await send.Send(new CloseUser.Command(Id, new CloseUser.Body(Input.Reason)), cancellation);
        if (closed.Refusal is not { } refusal)
        {
            return Redirect($"/brugere/{Id}");
        }

        ModelState.Show(refusal, texts);
        return await OnGetAsync(cancellation);
    }

    private async Task<string?> NameOf(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        return read.Refusal is null ? read.Value.Name : null;
    }

    public sealed class Form
    {
        public string? Reason { get; set; }
    }
}
