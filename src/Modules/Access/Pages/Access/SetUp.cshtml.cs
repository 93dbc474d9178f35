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

/// <summary>The first thing that a lead or an administrator without a second factor comes to after her password; until it is done nothing else opens to her.
/// The answer to the form shows the codes on paper, and no other page ever does: so there is no redirect.</summary>
[OpenToAll]
public sealed class SetUpModel(Phrasebook texts, TimeProvider clock) : PageModel
{
    public const string Address = "/log-ind/totrin";
    private PrepareSecondFactor.Answer? secret;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>The page to go on to; only one of this house.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    public string Onward => Url.IsLocalUrl(Retur) ? Retur : "/";

    public string Whose { get; private set; } = "";

    internal PrepareSecondFactor.Answer Secret => secret ?? throw new InvalidOperationException("No secret was prepared");

    public IReadOnlyList<string>? Codes { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ForHer(async (admitted, send) => await Shown(admitted, send, cancellation), cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        ForHer(
            async (admitted, send) =>
            {
                var body = new SetUpSecondFactor.Body(Ticket, Code, Current: null);
                var done = await send.Send(new SetUpSecondFactor.Command(body), CallContext.For(admitted.Caller), cancellation);
                if (done.Refusal is { } refusal)
                {
                    ModelState.Show(refusal, texts, prefix: "");
                    return await Shown(admitted, send, cancellation);
                }

                await send.Send(new ComeIn.Command(), CallContext.For(admitted.Caller), cancellation);
                HalfwayCookie.Forget(HttpContext);
                await Sessions.Begin(HttpContext, admitted, clock);
                Codes = done.Value.RecoveryCodes;
                return Page();
            },
            cancellation
        );

    /// <summary>Only to one whose password was right a moment ago, and who has no second factor yet.</summary>
    private async Task<IActionResult> ForHer(Func<Admitted, Dispatcher, Task<IActionResult>> what, CancellationToken cancellation)
    {
        var services = HttpContext.RequestServices;
        if (
            services.GetRequiredService<HalfwayCookie>().Read(HttpContext) is not { } halfway
            || await services.GetRequiredService<SignInDesk>().MustSetUp(halfway, cancellation) is not { } admitted
        )
        {
            return Redirect("/log-ind");
        }

        Whose = admitted.Caller.Name;
        return await what(admitted, services.GetRequiredService<Dispatcher>());
    }

    private async Task<IActionResult> Shown(Admitted admitted, Dispatcher send, CancellationToken cancellation)
    {
        secret = (await send.Send(new PrepareSecondFactor.Query(Ticket), CallContext.For(admitted.Caller), cancellation)).Value;
        return Page();
    }
}
