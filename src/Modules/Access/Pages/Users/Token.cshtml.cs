using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>The answer to the form holds the token, and no other page ever does: so there is no redirect.</summary>
[Allow(Role.Administrator)]
public sealed class TokenModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Whose { get; private set; } = "";

    public string? Issued { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        Whose = read.Value.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var issued = await send.Send(new IssueToken.Command(Id, new IssueToken.Body(Input.Name)), cancellation);
        if (issued.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
        }
        else
        {
            Issued = issued.Value.Token;
        }

        return await OnGetAsync(cancellation);
    }

    public sealed class Form
    {
        public string? Name { get; set; }
    }
}
