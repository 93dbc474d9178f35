using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Noedadgang;

[Allow(Role.Pedagogue)]
[KeepsDraft("draft.break-glass")]
public sealed class OpenModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    internal IReadOnlyList<ShowMyOpenings.Line> Open { get; private set; } = [];

    internal IReadOnlyList<Choice> Kinds => texts.Choices<OpenCase.NumberKind>("break-glass.kind");

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var asked = new OpenCase.Numbered(Word.Read<OpenCase.NumberKind>(Input.Kind), Input.Number);
        var opened = await send.Send(new OpenCase.Command(new OpenCase.Body(null, Input.Reason), asked), cancellation);
        if (opened.Refusal is not { } refusal)
        {
            return Redirect("/noedadgang");
        }

        ModelState.Show(refusal.Kind == RefusalKind.NotFound ? Refusal.Field("number", "break-glass.no-such-number") : refusal, texts);
        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation) =>
        Open = (await send.Send(new ShowMyOpenings.Query(), cancellation)).Value.Open;

    public sealed class Form
    {
        public string? Kind { get; set; }
        public string? Number { get; set; }
        public string? Reason { get; set; }
    }
}
