using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Door;
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

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var who = new AddUser.Who(Input.Name, Input.Role, Input.SignInName);
        var added = await send.Send(new AddUser.Command(who, NewPassword.Of(Input.Password, passwords)), cancellation);
        if (added.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts);
            return Page();
        }

        return Redirect($"/brugere/{added.Value.Id}");
    }

    public sealed class Form
    {
        public string? Name { get; set; }
        public Role? Role { get; set; }
        public string? SignInName { get; set; }
        public string? Password { get; set; }
    }
}
