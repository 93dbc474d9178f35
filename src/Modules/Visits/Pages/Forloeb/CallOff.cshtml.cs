using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>A planned visit is moved or called off: who asked, why, and what happens next.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.call-off")]
public sealed class CallOffModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "visit")]
    public string? Which { get; set; }

    [BindProperty]
    public CallOffInput Input { get; set; } = new();

    /// <summary>The course's version when the form was filled.</summary>
    [BindProperty]
    public int SeenVersion { get; set; }

    internal CoursePicture? Picture { get; private set; }

    internal VisitAnswer? Visit { get; private set; }

    /// <summary>Whether siblings have visits that can be called off with this one.</summary>
    internal bool IsHome { get; private set; }

    internal IReadOnlyList<Choice> Whats =>
        CallOffInput.Whats(texts, Visit is { } visit && PlanRule.CheckMissed(visit.Plan(), Picture!.Today) is null);

    private VisitId VisitId => EntityId.Read<VisitId>(Which);

    public async Task<IActionResult> OnGetAsync(string? hvad, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (Visit!.Status != VisitStatus.Planned && !HttpContext.HasDraft())
        {
            return Redirect($"/forloeb/{Id}/besoeg/{Which}");
        }

        (Input, SeenVersion) = (CallOffInput.For(hvad, Whats), Picture!.Course.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        call.IfMatch = [Conditions.EntityTag(SeenVersion)];
        if (ModelState.IsValid)
        {
            if (await Save(cancellation) is not { } refusal)
            {
                return Redirect($"/forloeb/{Id}");
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(CallOffInput.InForm)] }, texts);
        }

        if (!await Load(cancellation))
        {
            return NotFound();
        }

        SeenVersion = ModelState.Renewed(nameof(SeenVersion), Picture!.Course.Version);
        return Page();
    }

    private async Task<Refusal?> Save(CancellationToken cancellation)
    {
        var window = Input.Window;
        return Input.Asks switch
        {
            PlanChange.Cancel => (
                await send.Send(new CancelVisit.Command(Id, VisitId, new CancelVisit.Body(Input.Asker, Input.Reason, window)), cancellation)
            ).Refusal,
            PlanChange.NoShow => (
                await send.Send(new MissVisit.Command(Id, VisitId, new MissVisit.Body(Input.Reason, window)), cancellation)
            ).Refusal,
            _ => (
                await send.Send(
                    new MoveVisit.Command(
                        Id,
                        VisitId,
                        new MoveVisit.Body(Input.Asker, Input.Reason, window?.PlannedFor, window?.PlannedTo, window?.StartsAt)
                    ),
                    cancellation
                )
            ).Refusal,
        };
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        Picture = await send.Course(Id, cancellation);
        Visit = Picture?.Course.Visits.FirstOrDefault(v => v.Id == VisitId);
        var home = Visit is null ? null : await send.Send(new ReadHome.Query(Id), cancellation);
        IsHome = home is { Refusal: null } && home.Value.Items.Any(p => p.CourseId != Id);
        return Visit is not null;
    }
}
