using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.AddCatalogueEntry;
using BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;
using BarnetIMidten.Programmes.Features.ListCatalogueChanges;
using BarnetIMidten.Programmes.Features.ShowCatalogue;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Catalogue;

/// <summary>One entry: added, called otherwise, retired or brought back; and all that was done to it.</summary>
[Allow(Role.Administrator)]
public sealed class EntryModel(Dispatcher send, Phrasebook texts) : PageModel
{
    /// <summary>The place of a code that does not stand yet.</summary>
    private const string New = "ny";

    [BindProperty(SupportsGet = true, Name = "liste")]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true, Name = "kode")]
    public string? Code { get; set; }

    [BindProperty]
    public EntryForm Input { get; set; } = new();

    [BindProperty]
    public RetireForm Retire { get; set; } = new();

    public bool IsNew => Code == New;

    public CatalogueKind Kind { get; private set; }

    /// <summary>Null while it is added.</summary>
    internal CatalogueEntry? Entry { get; private set; }

    /// <summary>The words of the contract that an own one can count as.</summary>
    public IReadOnlyList<Choice> Unders { get; private set; } = [];

    internal IReadOnlyList<ListCatalogueChanges.Record> History { get; private set; } = [];

    public IReadOnlyList<Choice> Groups =>
        [.. CatalogueKinds.GroupsOf(Kind).Select(g => new Choice(g, texts[$"catalogue.group.{Word.Spelt(Kind)}.{g}"]))];

    public string Back => IndexModel.AddressOf(Kind);

    internal string Said(ListCatalogueChanges.Record change) =>
        change.Label is { } label
            ? texts[$"catalogue.act.{Word.Spelt(change.Act)}", label.Da!, label.En!]
            : texts[$"catalogue.act.{Word.Spelt(change.Act)}"];

    internal static string Day(ListCatalogueChanges.Record change) => DanishFormat.Date(DanishClock.DayOf(change.ChangedAt));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input = Entry is null
            ? new EntryForm()
            : new EntryForm
            {
                Label = new EntryForm.Words { Da = Entry.Label.Da, En = Entry.Label.En },
            };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var label = new LabelBody(Input.Label.Da, Input.Label.En);
        return IsNew
            ? await Sent(
                () => send.Send(new AddCatalogueEntry.Command(List ?? "", Input.Body(label)), cancellation),
                nameof(Input),
                cancellation
            )
            : await Change(new ChangeCatalogueEntry.Body(label, Note: Input.Note), nameof(Input), cancellation);
    }

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellation) =>
        Change(new ChangeCatalogueEntry.Body(Retired: true, Note: Retire.Note), nameof(Retire), cancellation);

    public Task<IActionResult> OnPostBringBackAsync(CancellationToken cancellation) =>
        Change(new ChangeCatalogueEntry.Body(Retired: false, Note: Retire.Note), nameof(Retire), cancellation);

    private Task<IActionResult> Change(ChangeCatalogueEntry.Body body, string form, CancellationToken cancellation) =>
        Sent(() => send.Send(new ChangeCatalogueEntry.Command(List ?? "", Code ?? "", body), cancellation), form, cancellation);

    private async Task<IActionResult> Sent(Func<Task<Result<EntryAnswer>>> act, string form, CancellationToken cancellation)
    {
        if (await ModelState.Did(act, texts, form))
        {
            return Redirect($"/indsats/katalog?liste={List}#{(IsNew ? "liste" : Code)}");
        }

        return await Load(cancellation) ? Page() : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (Word.Read<CatalogueKind>(List) is not { } kind)
        {
            return false;
        }

        Kind = kind;
        var shown = (await send.Send(new ShowCatalogue.Query(kind), cancellation)).Value;
        Unders = CatalogueKinds.IsClosed(kind)
            ? [.. shown.Rows.Where(r => !r.Entry.IsOwn).Select(r => new Choice(r.Entry.Code, r.Entry.Label.ToString()))]
            : [];
        Entry = shown.Find(Code)?.Entry;
        History = Entry is null ? [] : (await send.Send(new ListCatalogueChanges.Query(kind, Code), cancellation)).Value.Items;
        return IsNew || Entry is not null;
    }
}

/// <summary>The names are those of the request.</summary>
public sealed class EntryForm
{
    public Words Label { get; set; } = new();
    public string? Group { get; set; }
    public string? Under { get; set; }
    public string? Note { get; set; }

    internal AddCatalogueEntry.Body Body(LabelBody label) => new(Group, Under, label, Note);

    public sealed class Words
    {
        public string? Da { get; set; }
        public string? En { get; set; }
    }
}

/// <inheritdoc cref="EntryForm"/>
public sealed class RetireForm
{
    public string? Note { get; set; }
}
