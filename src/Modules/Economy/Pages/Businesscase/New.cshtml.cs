using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A new case: from a template, or empty. Its lines are written on the next page.</summary>
[Allow(Role.Administrator, Role.Controller)]
public sealed class NewModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    internal IReadOnlyList<Choice> Templates { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Input.Template is null)
        {
            ModelState.AddModelError("Input.Template", texts["economy.choose-beginning"]);
        }

        if (ModelState.IsValid)
        {
            var made = await send.Send(new MakeCase.Command(Input.Body()), cancellation);
            if (made.Refusal is not { } refusal)
            {
                return Redirect($"/businesscase/{made.Value.Id}{(Input.IsEmpty ? "/ret" : "")}");
            }

            ModelState.Show(refusal, texts);
        }

        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation) =>
        Templates = [
            .. (await send.Send(new ListTemplates.Query(), cancellation)).Value.Items.Select(t => new Choice(
                t.Key,
                texts["economy.from-template", t.Name, CaseLook.Year(t.FirstYear), CaseLook.Year(t.LastYear)]
            )),
            new Choice(Form.Nothing, texts["economy.from-nothing"]),
        ];

    public sealed class Form
    {
        /// <summary>Instead of a template's key.</summary>
        internal const string Nothing = "tom";

        public string? Template { get; set; }

        public string? Name { get; set; }
        public int? FirstYear { get; set; }
        public int? LastYear { get; set; }

        internal bool IsEmpty => Template is Nothing;

        internal MakeCase.Body Body() => IsEmpty ? new(Name: Name, FirstYear: FirstYear, LastYear: LastYear) : new(Template, Name);
    }
}
