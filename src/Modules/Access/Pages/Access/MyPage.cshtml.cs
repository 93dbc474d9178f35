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

/// <summary>Who I am here, my language and my password.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class MyPageModel(CallContext call, Dispatcher send, Phrasebook texts) : PageModel
{
    public Caller Who => call.Known;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool HasChanged { get; private set; }

    internal ShowSecondFactor.Answer Factor { get; private set; } =
        new(Required: false, Since: null, RecoveryCodesLeft: 0, AtProvider: false);

    public async Task OnGetAsync([FromQuery(Name = "skiftet")] bool hasChanged, CancellationToken cancellation)
    {
        HasChanged = hasChanged;
        Factor = (await send.Send(new ShowSecondFactor.Query(), cancellation)).Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var desk = HttpContext.RequestServices.GetRequiredService<OwnPasswordDesk>();
        var changed = await desk.Change(Input.Current, Input.Password, cancellation);
        if (changed.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            await OnGetAsync(hasChanged: false, cancellation);
            return Page();
        }

        await Sessions.GoOn(HttpContext, changed.Value);
        return Redirect("/min-side?skiftet=true");
    }

    public sealed class Form
    {
        public string? Current { get; set; }
        public string? Password { get; set; }
    }
}
