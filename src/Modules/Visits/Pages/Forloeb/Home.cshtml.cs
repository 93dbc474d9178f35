using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>All that is due in one home is written in in one go.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
[KeepsDraft("draft.home")]
public sealed class HomeModel(Dispatcher send, CallContext call, Phrasebook texts) : PageModel, ITakesUpDraft
{
    /// <summary>The course of one of the children.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    [BindProperty]
    public HomeInput Input { get; set; } = new();

    /// <summary>The version of each child's course when the form was filled.</summary>
    [BindProperty]
    public string? SeenVersion { get; set; }

    internal HomeForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var home = await send.Send(new ReadHome.Query(Id), cancellation);
        if (home.Refusal is not null)
        {
            return NotFound();
        }

        var due = home.Value.Items.Where(p => p.Due).ToList();
        if (due.Count == 0)
        {
            return HttpContext.HasDraft() ? Page() : Redirect($"/forloeb/{Id}");
        }

        if (await HomeForm.Load(send, texts, due.Select(p => (p.CourseId, p.VisitId)), cancellation) is not { } form)
        {
            return NotFound();
        }

        (Form, Input, SeenVersion) = (form, HomeInput.Of(form), form.Versions);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        foreach (var child in Input.LeftWithWords)
        {
            ModelState.AddModelError(
                $"{nameof(Input)}.{nameof(HomeInput.Visits)}[{child}].{nameof(HomeChildInput.Status)}",
                texts["home.left-with-words"]
            );
        }

        if (ModelState.IsValid)
        {
            var body = Input.Body(HomeForm.ReadVersions(SeenVersion));
            // the same words sent twice are written in once, and neither press is told that it failed
            call.Repeatable = RepeatableRequest.OfWords("home", body);
            if ((await send.Send(new RecordHome.Command(Id, body), cancellation)).Refusal is not { } refusal)
            {
                return Redirect("/");
            }

            if (refusal.Kind == RefusalKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Show(refusal with { Fields = [.. refusal.Fields.Select(Input.InForm)] }, texts);
        }

        var written = Input.Visits.Select(v => (EntityId.Read<CourseId>(v.CourseId), EntityId.Read<VisitId>(v.VisitId)));
        if (await HomeForm.Load(send, texts, written, cancellation) is not { } form)
        {
            return NotFound();
        }

        (Form, SeenVersion) = (form, ModelState.Renewed(nameof(SeenVersion), form.Versions));
        return Page();
    }

    async Task ITakesUpDraft.TakeUp(CancellationToken cancellation)
    {
        // a child who is due no more keeps its place while there are words of it: they are shown, and refused with the reason
        var due = Form?.Children ?? [];
        var gone = Input
            .Visits.Where(v => (v.HasWords || Form is null) && due.All(c => c.Picture.Course.Id.ToString() != v.CourseId))
            .Select(v => (EntityId.Read<CourseId>(v.CourseId), EntityId.Read<VisitId>(v.VisitId)))
            .ToList();
        if (
            gone.Count > 0
            && await HomeForm.Load(send, texts, due.Select(c => (c.Picture.Course.Id, c.Visit.Id)).Concat(gone), cancellation) is { } whole
        )
        {
            (Form, SeenVersion) = (whole, whole.Versions);
        }

        if (Form is not null)
        {
            Input.Arrange(Form);
        }
    }
}
