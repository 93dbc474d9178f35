using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

[Allow(Role.Administrator)]
public sealed class ChangeModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The user's version when the form was filled: nobody's change is overwritten unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    /// <summary>The name before the change.</summary>
    [BindProperty]
    public string? Was { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        (SeenVersion, Was) = (read.Value.Version, read.Value.Name);
        (Input.Name, Input.Role, Input.Email) = (read.Value.Name, read.Value.Role, read.Value.Email);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        var changed = await send.Send(
            new ChangeUser.Command(Id, new ChangeUser.Body(Input.Name, Input.Role, Input.Email ?? "")),
            cancellation
        );
        switch (changed.Refusal)
        {
            case null:
                return Redirect($"/brugere/{Id}");
            case { Kind: RefusalKind.NotFound }:
                return NotFound();
            case var refusal:
                ModelState.Show(refusal, texts);
                // who saw the refusal has seen that another saved: the next press is her own choice
                var now = await send.Send(new ShowUser.Query(Id), cancellation);
                SeenVersion = now.Refusal is null ? now.Value.Version : SeenVersion;
                return Page();
        }
    }

    public sealed class Form
    {
        public string? Name { get; set; }
        public Role? Role { get; set; }
        public string? Email { get; set; }
    }
}
