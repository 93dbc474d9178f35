using System.Text;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Brugslog;

/// <summary>The head of the log's chain, to be kept elsewhere. Each look at it is an export and stands in the log.</summary>
[Allow(Role.Administrator)]
public sealed class ChainModel(Dispatcher send, CallContext call) : PageModel
{
    internal ReadChainHead.Answer Head { get; private set; } = new(0, "");

    public MunicipalityCode Municipality => call.Known.Municipality;

    public Task OnGetAsync(CancellationToken cancellation) => Read(cancellation);

    public async Task<IActionResult> OnGetHeadAsync(CancellationToken cancellation)
    {
        await Read(cancellation);
        return File(Encoding.ASCII.GetBytes($"{Head}\n"), "text/plain", $"brugslog-{Municipality}-{Head.Sequence}.txt");
    }

    private async Task Read(CancellationToken cancellation) => Head = (await send.Send(new ReadChainHead.Query(), cancellation)).Value;
}
