using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>Takes a user's second factor away, once the administrator has read what it does. Her own she changes on her own page, where a code is asked for:
/// an open screen must not be enough.</summary>
[Allow(Role.Administrator)]
public sealed class FactorModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    /// <summary>The user's version when the page was opened.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    public string Whose { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Id == call.Known.Id)
        {
            return Redirect("/min-side");
        }

        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        if (read.Refusal is not null || read.Value.SecondFactorSince is null)
        {
            return NotFound();
        }

        (Whose, SeenVersion) = (read.Value.Name, read.Value.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Id == call.Known.Id)
        {
            return Redirect("/min-side");
        }

        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var reset = await send.Send(new ResetSecondFactor.Command(Id), cancellation);
        if (reset.Refusal is not { } refusal)
        {
            return Redirect($"/brugere/{Id}");
        }

        ModelState.Show(refusal, texts);
        return await OnGetAsync(cancellation);
    }
}
