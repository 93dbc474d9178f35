using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>One's own second factor: set it up, move it to another telephone, new codes on paper, do without where the role lets her.
/// Codes on paper stand in the answer to the form, and on no other page: so there is no redirect.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class SecondFactorModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    private ShowSecondFactor.Answer? now;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>She moves to another telephone.</summary>
    [BindProperty(SupportsGet = true, Name = "ny")]
    public bool IsNew { get; set; }

    public string Who => call.Known.Name;

    internal ShowSecondFactor.Answer Now => now ?? throw new InvalidOperationException("The second factor was not read");

    /// <summary>What is shown to her app; null where she has one that works.</summary>
    internal PrepareSecondFactor.Answer? Secret { get; private set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public bool HasRenewed { get; private set; }

    private OwnFactorDesk Desk => HttpContext.RequestServices.GetRequiredService<OwnFactorDesk>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        now = (await send.Send(new ShowSecondFactor.Query(), cancellation)).Value;
        if (Now.Since is null || IsNew)
        {
            Secret = (await send.Send(new PrepareSecondFactor.Query(Ticket), cancellation)).Value;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSetUpAsync(CancellationToken cancellation)
    {
        IsNew = true;
        var body = new SetUpSecondFactor.Body(Ticket, Code, Current);
        return await Answered(await Desk.Send(new SetUpSecondFactor.Command(body), "current", cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostRenewAsync(CancellationToken cancellation)
    {
        HasRenewed = true;
        return await Answered(await Desk.Send(new RenewRecoveryCodes.Command(new CodeBody(Code)), "code", cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        var removed = await Desk.Send(new RemoveSecondFactor.Command(new CodeBody(Code)), "code", cancellation);
        return removed.Refusal is null ? Redirect("/min-side") : await Answered(removed, cancellation);
    }

    private async Task<IActionResult> Answered(Result<OwnFactorAnswer> done, CancellationToken cancellation)
    {
        if (done.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, prefix: "");
            return await OnGetAsync(cancellation);
        }

        Codes = done.Value.RecoveryCodes;
        return Page();
    }
}
