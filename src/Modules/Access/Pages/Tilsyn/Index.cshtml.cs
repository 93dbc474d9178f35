using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Tilsyn;

/// <summary>The evidence page: what an auditor asks to see, and the ways to the rest of it.</summary>
[Allow(Role.Administrator)]
public sealed class IndexModel(Dispatcher send) : PageModel
{
    private ReadEvidence.Answer? shown;

    internal ReadEvidence.Answer Shown => shown ?? throw new InvalidOperationException("The evidence was not read");

    internal VerifyChain.Answer? Walked { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => Read(cancellation);

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken cancellation)
    {
        Walked = (await send.Send(new VerifyChain.Query(), cancellation)).Value;
        await Read(cancellation);
        return Page();
    }

    private async Task Read(CancellationToken cancellation) => shown = (await send.Send(new ReadEvidence.Query(), cancellation)).Value;
}
