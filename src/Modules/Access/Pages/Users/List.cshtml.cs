using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

[Allow(Role.Administrator)]
public sealed class ListModel(Dispatcher send) : PageModel
{
    private Paged<UserAnswer>? found;

    internal Paged<UserAnswer> Found => found ?? throw new InvalidOperationException("The list was not read");

    public int LastPage => (Found.Total + Found.PageSize - 1) / Found.PageSize;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? number, CancellationToken cancellation)
    {
        var read = await send.Send(new ListUsers.Query(number, null), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        found = read.Value;
        return Page();
    }
}
