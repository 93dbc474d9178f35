using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Users;

[Allow(Role.Administrator)]
public sealed class NewModel(Dispatcher send, IPasswords passwords, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public FirstShown? Made { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var who = new AddUser.Who(Input.Name, Input.Role, Input.SignInName, Input.Email);
        var added = await send.Send(new AddUser.Command(who, AddUser.FirstFor(Input.SignInName, passwords)), cancellation);
        if (added.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            return Page();
        }

        if (added.Value.FirstPassword is not { } first)
        {
            return Redirect($"/brugere/{added.Value.Id}");
        }

        Made = new FirstShown(added.Value.Id, added.Value.Name, first);
        return Page();
    }

    public sealed class Form
    {
        public string? Name { get; set; }
        public Role? Role { get; set; }
        public string? SignInName { get; set; }
        public string? Email { get; set; }
    }
}
