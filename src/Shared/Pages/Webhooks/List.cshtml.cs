using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Webhooks;

[Allow(Role.Administrator)]
public sealed class ListModel(Dispatcher send) : PageModel
{
    public IReadOnlyList<WebhookAnswer> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        All = (await send.Send(new ListWebhooks.Query(), cancellation)).Value.Items;
}
