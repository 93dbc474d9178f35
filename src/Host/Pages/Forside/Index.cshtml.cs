using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Forside;

/// <summary>Where everybody lands: who she is, and the ways on that her role has.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(CallContext call, PageFrame frame, Phrasebook texts) : PageModel
{
    public string Name => call.Known.Name;

    public string Role => texts[$"role.{call.Known.Role}"];

    public IEnumerable<MenuItem> Ways => frame.Menu.Where(m => m.Href != "/");
}
