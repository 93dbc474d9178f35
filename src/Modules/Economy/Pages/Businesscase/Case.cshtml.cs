using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A business case as a council reads it: did it pay, when, for whom; its table, and the pictures of it.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class CaseModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true)]
    public AskedForm Asked { get; set; } = new();

    internal CaseView? View { get; private set; }

    internal FollowUpView? FollowUp { get; private set; }

    internal IReadOnlyList<CaseAnswer> Versions { get; private set; } = [];

    internal bool Writes => call.Writes();

    internal bool SeesLines => call.SeesLines();

    internal int ThisYear => clock.Today.Year;

    /// <summary>Other prices or another rate were asked for, or refused: the form stays unfolded.</summary>
    internal bool HasAsked => Asked.Rate is not null || Asked.Prices is not null;

    private BusinessCaseId Id => EntityId.Read<BusinessCaseId>(Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    /// <summary>A draft of the next version.</summary>
    public async Task<IActionResult> OnPostVersionAsync(CancellationToken cancellation)
    {
        var begun = await send.Send(new BeginVersion.Command(Id), cancellation);
        if (begun.Refusal is not { } refusal)
        {
            return Redirect($"/businesscase/{begun.Value.Id}/ret");
        }

        ModelState.Clear();
        ModelState.Show(refusal, texts);
        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var read = await send.Send(new ReadCase.Query(Id), cancellation);
        if (read.Refusal is not null || await Table(cancellation) is not { } table)
        {
            return false;
        }

        View = new CaseView(read.Value, table, texts);
        Versions = (await send.Send(new ListCaseVersions.Query(Id), cancellation)).Value.Items;
        FollowUp = SeesLines ? await LastFollowedUp(cancellation) : null;
        return true;
    }

    /// <summary>As asked for. What cannot be read is said at its field and left out; what is refused is said at its field too, and the case is shown as it was entered.</summary>
    private async Task<TableAnswer?> Table(CancellationToken cancellation)
    {
        var read = new NumberReader(ModelState, texts, nameof(Asked));
        var rate = read.Number(Asked.Rate, nameof(AskedForm.Rate)) / 100;
        var table = await send.Send(new ReadTable.Query(Id, rate, read.Whole(Asked.Prices, nameof(AskedForm.Prices))), cancellation);
        if (table.Refusal is { Fields.Count: > 0 } refusal)
        {
            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(AskedForm.InForm)] }, texts, nameof(Asked));
            table = await send.Send(new ReadTable.Query(Id), cancellation);
        }

        return table.Refusal is null ? table.Value : null;
    }

    /// <summary>Of the years this version holds: the accounts belong to all versions.</summary>
    private async Task<FollowUpView?> LastFollowedUp(CancellationToken cancellation)
    {
        var years = (await send.Send(new ReadActuals.Query(Id), cancellation)).Value.Items;
        return years.Where(y => y.Entries.Count > 0 && View!.Case.Holds(y.Year)).Select(y => (int?)y.Year).Max() is { } last
            ? new FollowUpView((await send.Send(new ReadFollowUp.Query(Id, last), cancellation)).Value, View!.Case, texts)
            : null;
    }

    /// <summary>The rate in per cent. Both are texts until they are read, so that what cannot be is still there.</summary>
    public sealed class AskedForm
    {
        [FromQuery(Name = "rente")]
        public string? Rate { get; set; }

        [FromQuery(Name = "priser")]
        public string? Prices { get; set; }

        internal static FieldError InForm(FieldError error) =>
            error with
            {
                Field = error.Field is "priceYear" ? nameof(Prices) : nameof(Rate),
            };
    }
}
