using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Statusnotat;

/// <summary>Issuing a memo: it is shown whole before, since nobody changes it after.</summary>
[Allow(Role.Lead)]
public sealed class IssueModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "dato")]
    public DateOnly? Asked { get; set; }

    internal MemoSheet? Sheet { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Show(Asked, cancellation);

    public async Task<IActionResult> OnPostAsync(DateOnly? asOf, CancellationToken cancellation)
    {
        var issued = await send.Send(new IssueMemo.Command(new IssueMemo.Body(asOf)), cancellation);
        if (issued.Refusal is not { } refusal)
        {
            return Redirect($"/evaluering/statusnotat/{issued.Value.Id}");
        }

        ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(f => f with { Field = "" })] }, texts, "");
        return await Show(null, cancellation);
    }

    private async Task<IActionResult> Show(DateOnly? day, CancellationToken cancellation)
    {
        var drawn = await send.Send(new ReadMemo.Query(day), cancellation);
        if (drawn.Refusal is not null)
        {
            return Redirect("/evaluering/statusnotat");
        }

        Sheet = MemoSheet.Of(drawn.Value);
        return Page();
    }
}
