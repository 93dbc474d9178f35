using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>Who I am here, my language and my password.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class MyPageModel(CallContext call, Phrasebook texts) : PageModel
{
    public Caller Who => call.Known;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool HasChanged { get; private set; }

    public void OnGet([FromQuery(Name = "skiftet")] bool hasChanged) => HasChanged = hasChanged;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var desk = HttpContext.RequestServices.GetRequiredService<OwnPasswordDesk>();
        var changed = await desk.Change(Input.Current, Input.Password, cancellation);
        if (changed.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
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
