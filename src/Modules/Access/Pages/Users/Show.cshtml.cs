using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>One user: what she may, how she gets in, and what can be done about it.</summary>
[Allow(Role.Administrator)]
public sealed class ShowModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private UserAnswer? person;

    [BindProperty(SupportsGet = true, Name = "id")]
    public UserId Id { get; set; }

    internal UserAnswer Person => person ?? throw new InvalidOperationException("The user was not read");

    internal IReadOnlyList<ListTokens.Answer> Tokens { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var read = await send.Send(new ShowUser.Query(Id), cancellation);
        var tokens = await send.Send(new ListTokens.Query(Id), cancellation);
        if ((read.Refusal ?? tokens.Refusal) is not null)
        {
            return NotFound();
        }

        (person, Tokens) = (read.Value, tokens.Value.Items);
        return Page();
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellation) =>
        await Back((await send.Send(new ReopenUser.Command(Id), cancellation)).Refusal, cancellation);

    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "token")] string? token, CancellationToken cancellation) =>
        await Back((await send.Send(new RevokeToken.Command(Id, EntityId.Read<TokenId>(token)), cancellation)).Refusal, cancellation);

    private async Task<IActionResult> Back(Refusal? refusal, CancellationToken cancellation)
    {
        if (refusal is null)
        {
            return Redirect($"/brugere/{Id}");
        }

        ModelState.Show(refusal, texts);
        return await OnGetAsync(cancellation);
    }
}
