using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Features.FindCase;
using BarnetIMidten.Referrals.Features.ListDue;
using BarnetIMidten.Referrals.Features.ReadRetention;
using BarnetIMidten.Referrals.Features.SetRetention;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Opbevaring;

[Allow(Role.Administrator)]
public sealed class RetentionModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public FindForm Find { get; set; } = new();

    [FromQuery(Name = "side")]
    public int? Number { get; set; }

    /// <summary>The form that was refused: it stays unfolded.</summary>
    public string? Refused { get; private set; }

    public int LastPage => Math.Max(1, (Due.Total + Due.PageSize - 1) / Due.PageSize);

    internal RetentionAnswer Rule { get; private set; } = RetentionAnswer.Of(null);

    internal Paged<ListDue.Item> Due
    {
        get => field ?? throw new InvalidOperationException("The list was not read");
        private set;
    }

    /// <summary>Null until somebody has searched.</summary>
    internal IReadOnlyList<FindCase.Found>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        (Input.Months, Input.Note) = (Rule.Months, Rule.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new SetRetention.Body(Input.Months, Input.Note);
        if (await ModelState.Did(() => send.Send(new SetRetention.Command(body), cancellation), texts))
        {
            return Redirect("/opbevaring#rule");
        }

        Refused = nameof(Input);
        return await Load(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancellation)
    {
        var found = await send.Send(new FindCase.Query(Find.Q), cancellation);
        if (found.Refusal is { } refusal)
        {
            ModelState.Show(refusal, texts, nameof(Find));
        }
        else
        {
            Found = found.Value.Cases;
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        Rule = (await send.Send(new ReadRetention.Query(), cancellation)).Value;
        var due = await send.Send(new ListDue.Query(Number, null), cancellation);
        if (due.Refusal is not null)
        {
            return false;
        }

        Due = due.Value;
        return true;
    }

    public sealed class Form
    {
        public int? Months { get; set; }
        public string? Note { get; set; }
    }

    public sealed class FindForm
    {
        public string? Q { get; set; }
    }
}
