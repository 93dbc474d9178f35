using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>A visit is recorded, planned or put right. Kind, day and place are chosen already.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.visit", By = "status")]
public sealed class VisitModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    /// <summary>Stands in the address where a visit's id would.</summary>
    private const string New = "nyt";

    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    /// <summary>The visit's id, or the word for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "visit")]
    public string? Which { get; set; }

    [BindProperty]
    public VisitInput Input { get; set; } = new();

    /// <summary>The course's version when the form was filled; a change of a visit overwrites nobody's unseen.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal VisitForm? Form { get; private set; }

    /// <summary>How the visit stood before it was put right, oldest first.</summary>
    internal IReadOnlyList<VisitAnswer> Earlier { get; private set; } = [];

    internal IReadOnlyList<WayOn> Ways { get; private set; } = [];

    internal string? Source { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? status, CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } form)
        {
            return NotFound();
        }

        var asked = Word.Read<VisitStatus>(status);
        Input = form.Changed is { } visit
            ? VisitInput.Of(visit, asked, form.Picture.Today)
            : VisitInput.Next(form.Picture, asked ?? VisitStatus.Held);
        SeenVersion = form.Picture.Course.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            var saved = await Save(cancellation);
            if (saved.Refusal is not { } refusal)
            {
                return Redirect($"/forloeb/{Id}");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts);
            return await Again(refusal, cancellation);
        }

        return await Again(null, cancellation);
    }

    Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        Input.MindTheDay(Form?.Picture.Today ?? default);
        return Task.CompletedTask;
    }

    private Task<Result<VisitAnswer>> Save(CancellationToken cancellation)
    {
        if (Which == New)
        {
            return send.Send(new RecordVisit.Command(Id, Input.Body()), cancellation);
        }

        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        return send.Send(new ChangeVisit.Command(Id, EntityId.Read<VisitId>(Which), Input.Body()), cancellation);
    }

    /// <summary>The form once more, with everything that was written.</summary>
    private async Task<IActionResult> Again(Refusal? refusal, CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } form)
        {
            return NotFound();
        }

        Ways = refusal is { Kind: RefusalKind.Conflict } ? WaysOn.Of(refusal.Code, form.Picture, texts) : [];
        Source = refusal?.Source;
        SeenVersion = ModelState.Renewed(nameof(SeenVersion), form.Picture.Course.Version);
        return Page();
    }

    private async Task<VisitForm?> Load(CancellationToken cancellation)
    {
        if (await send.Course(Id, cancellation) is not { } picture)
        {
            return null;
        }

        var visit = Which == New ? null : picture.Course.Visits.FirstOrDefault(v => v.Id == EntityId.Read<VisitId>(Which));
        if (visit is { CorrectedBy: not null } or { Asked: not null })
        {
            var earlier = await send.Send(new ReadVisitHistory.Query(Id, visit.Id), cancellation);
            Earlier = earlier.Refusal is null ? earlier.Value.Items : [];
        }

        return Form = Which != New && visit is null ? null : new VisitForm(picture, texts, visit);
    }
}
