using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>Makes a user a first password, and shows it once. Her own she changes on her own page, where the present one is asked for: an open screen must not be enough.</summary>
[Allow(Role.Administrator)]
public sealed class PasswordModel(Dispatcher send, CallContext call, IPasswords passwords, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public string Whose { get; private set; } = "";

    public bool HasSignInName { get; private set; }

    public FirstShown? Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Id == call.Known.Id)
        {
            return Redirect("/min-side");
        }

        if (!await Read(cancellation))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Id == call.Known.Id)
        {
            return Redirect("/min-side");
        }

        if (!await Read(cancellation))
        {
            return NotFound();
        }

        var set = await send.Send(new SetPassword.Command(Id, Input.SignInName, NewPassword.Made(passwords)), cancellation);
        if (set.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            return Page();
        }

        Made = new FirstShown(Id, Whose, set.Value.FirstPassword!);
        return Page();
    }

    private async Task<bool> Read(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        if (read.Refusal is null)
        {
            (Whose, HasSignInName) = (read.Value.Name, read.Value.SignInName is not null);
            Input.SignInName ??= HttpContext.Request.Method == "GET" ? read.Value.SignInName : null;
        }

        return read.Refusal is null;
    }

    public sealed class Form
    {
        public string? SignInName { get; set; }
    }
}
