using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Pages.Webhooks;

/// <summary>The answer to the form holds the secret, and no other page ever does: so there is no redirect.</summary>
[Allow(Role.Administrator)]
public sealed class NewModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    public WebhookAnswer? Made { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        await ModelState.Did(
            async () =>
            {
                var made = await send.Send(new AddWebhook.Command(Input.Body), cancellation);
                Made = made.Refusal is null ? made.Value : null;
                return made;
            },
            texts
        );
        if (Made is not null)
        {
            ViewData[PageFlags.HoldsSecret] = true;
        }
    }
}
