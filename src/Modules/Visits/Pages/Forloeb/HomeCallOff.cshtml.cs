using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The visits of a whole home are moved or cancelled in one go: the family is ill.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.home-call-off")]
public sealed class HomeCallOffModel(Dispatcher send, Phrasebook texts) : PageModel, ITakesUpDraft
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public CallOffInput Input { get; set; } = new();

    /// <summary>The version of each child's course when the form was filled.</summary>
    [BindProperty]
    public string? SeenVersion { get; set; }

    internal HomeForm? Form { get; private set; }

    /// <summary>Who stayed away is said where the visits are written in.</summary>
    internal IReadOnlyList<Choice> Whats => CallOffInput.Whats(texts, missed: false);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var home = await send.Send(new ReadHome.Query(Id), cancellation);
        if (home.Refusal is not null)
        {
            return NotFound();
        }

        var plans = home.Value.Items;
        if (plans.Count == 0)
        {
            return HttpContext.HasDraft() ? Page() : Redirect($"/forloeb/{Id}");
        }

        if (await HomeForm.Load(send, texts, plans.Select(p => (p.CourseId, p.VisitId)), cancellation) is not { } form)
        {
            return NotFound();
        }

        // what lies at the same time as the child's own next visit is most likely meant
        var own = plans.FirstOrDefault(p => p.CourseId == Id) ?? plans[0];
        Input = CallOffInput.For(null, Whats);
        Input.Visits =
        [
            .. plans.Select(p => new HomeChoice
            {
                CourseId = p.CourseId.ToString(),
                VisitId = p.VisitId.ToString(),
                Included = p.PlannedFor <= own.PlannedTo && p.PlannedTo >= own.PlannedFor,
            }),
        ];
        (Form, SeenVersion) = (form, form.Versions);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (ModelState.IsValid)
        {
            if (await Save(cancellation) is not { } refusal)
            {
                return Redirect("/");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(InForm)] }, texts);
        }

        if (await HomeForm.Load(send, texts, Input.Written, cancellation) is not { } form)
        {
            return NotFound();
        }

        (Form, SeenVersion) = (form, ModelState.Renewed(nameof(SeenVersion), form.Versions));
        return Page();
    }

    /// <summary>Where nothing is planned any more, what was written is shown, and refused with the reason.</summary>
    async Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        if (Form is null && await HomeForm.Load(send, texts, Input.Written, cancellation) is { } written)
        {
            (Form, SeenVersion) = (written, written.Versions);
        }

        if (Form is not null)
        {
            Input.Arrange(Form);
        }
    }

    private async Task<Refusal?> Save(CancellationToken cancellation)
    {
        var seen = HomeForm.ReadVersions(SeenVersion);
        var window = Input.Window;
        List<HomeVisit?> visits =
        [
            .. Input
                .Visits.Select((v, i) => (v, Version: seen.ElementAtOrDefault(i)))
                .Where(v => v.v.Included)
                .Select(v => new HomeVisit(EntityId.Read<CourseId>(v.v.CourseId), EntityId.Read<VisitId>(v.v.VisitId), v.Version)),
        ];
        return Input.Asks == PlanChange.Cancel
            ? (
                await send.Send(new CancelHome.Command(Id, new CancelHome.Body(Input.Asker, Input.Reason, window, visits)), cancellation)
            ).Refusal
            : (
                await send.Send(
                    new MoveHome.Command(
                        Id,
                        new MoveHome.Body(Input.Asker, Input.Reason, window?.PlannedFor, window?.PlannedTo, window?.StartsAt, visits)
                    ),
                    cancellation
                )
            ).Refusal;
    }

    private FieldError InForm(FieldError error)
    {
        if (!error.Field.StartsWith("visits", StringComparison.Ordinal))
        {
            return CallOffInput.InForm(error);
        }

        var included = Input.Visits.Select((v, i) => (v, i)).Where(v => v.v.Included).Select(v => v.i).ToList();
        var place = error.Field.Contains('[', StringComparison.Ordinal) ? included[HomeInput.IndexIn(error.Field)] : 0;
        return error with { Field = $"visits[{place}].included" };
    }
}
