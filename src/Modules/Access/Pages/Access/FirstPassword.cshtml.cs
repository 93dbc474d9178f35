using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>What one comes to who signs in with the password that was made for her: she chooses her own, and signs in with that.</summary>
[OpenToAll]
public sealed class FirstPasswordModel(Dispatcher send, IPasswords passwords, Phrasebook texts) : PageModel
{
    public const string Address = "/log-ind/ny-adgangskode";

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The page to go on to; only one of this house.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    public string Whose { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ForHer((_, _) => Task.FromResult<IActionResult>(Page()), cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ForHer(
            async (admitted, first) =>
            {
                var isSame = Services.GetRequiredService<Passwords>().Compare(first, Password ?? "").Right;
                var chosen = await send.Send(
                    new ChooseFirstPassword.Command(admitted.Stamp, NewPassword.Of(Password, passwords), isSame),
                    CallContext.For(admitted.Caller),
                    cancellation
                );
                if (chosen.Refusal is { } refusal)
                {
                    ModelState.Show(refusal, texts, prefix: "");
                    return Page();
                }

                HalfwayCookie.Forget(HttpContext);
                var onward = Url.IsLocalUrl(Retur) ? $"&retur={Uri.EscapeDataString(Retur)}" : "";
                return Redirect($"/log-ind?valgt=true{onward}");
            },
            cancellation
        );

    private IServiceProvider Services => HttpContext.RequestServices;

    /// <summary>Only to one whose first password was right a moment ago.</summary>
    private async Task<IActionResult> ForHer(Func<Admitted, PasswordHash?, Task<IActionResult>> what, CancellationToken cancellation)
    {
        if (
            Services.GetRequiredService<HalfwayCookie>().Read(HttpContext) is not { } halfway
            || await Services.GetRequiredService<SignInDesk>().MustChoose(halfway, cancellation) is not { } found
        )
        {
            return Redirect("/log-ind");
        }

        Whose = found.Who.Caller.Name;
        return await what(found.Who, found.First);
    }
}
