using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Foraeldre;

/// <summary>The parents of one course: ask them, see whether they answered, read what they wrote. The answer to the form holds the link, and no other page
/// ever does: so there is no redirect.</summary>
[Allow(Role.Pedagogue, Role.Lead)]
public sealed class IndexModel(Dispatcher send, SiteAddress site, Phrasebook texts) : PageModel
{
    /// <summary>How long parents get where nobody says otherwise, in days.</summary>
    private const int Usually = 21;

    [BindProperty(SupportsGet = true, Name = "id")]
    public CourseId Id { get; set; }

    /// <summary>The moment that the front page suggested.</summary>
    [BindProperty(SupportsGet = true, Name = "hvornaar")]
    public string? When { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ShowParents.View? View { get; private set; }

    internal InviteParents.Answer? Made { get; private set; }

    internal static IReadOnlyList<Choice> Languages { get; } =
    [.. AnswerLanguages.All.Select(l => new Choice(l, Questionnaire.First.Languages[l]))];

    /// <summary>The link alone, or to whom it is mailed too.</summary>
    internal IReadOnlyList<Choice> Ways =>
        [
            new Choice("", texts["evaluation.mail-none"]),
            .. View!.Recipients.Select(r => new Choice(
                r.Number.ToString(CultureInfo.InvariantCulture),
                texts["evaluation.mail-to-one", r.Name],
                r.WhyNot is not null,
                r.WhyNot is { } why ? texts[why] : null
            )),
        ];

    internal bool CanMail => View!.Recipients.Any(r => r.WhyNot is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input = new Form
        {
            Moment = Word.Spelt(Word.Read<Moment>(When) ?? View!.Suggested),
            Language = View!.Family.Languages.FirstOrDefault(AnswerLanguages.All.Contains) ?? AnswerLanguages.All[0],
            ExpiresOn = View.Today.AddDays(Usually),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var body = new InviteParents.Body(Input.Language, Input.ExpiresOn, Word.Read<Moment>(Input.Moment), Input.MailTo);
        await ModelState.Did(
            async () =>
            {
                var made = await send.Send(new InviteParents.Command(Id, body, site.Of(Request)), cancellation);
                Made = made.Refusal is null ? made.Value : null;
                return made;
            },
            texts
        );
        return await Load(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? invitation, CancellationToken cancellation)
    {
        ModelState.Clear();
        var revoke = new RevokeInvitation.Command(Id, EntityId.Read<InvitationId>(invitation));
        return await ModelState.Did(() => send.Send(revoke, cancellation), texts, "") ? Redirect($"/forloeb/{Id}/foraeldrenes-svar")
            : await Load(cancellation) ? Page()
            : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var found = await send.Send(new ShowParents.Query(Id), cancellation);
        View = found.Refusal is null ? found.Value : null;
        return View is not null;
    }

    public sealed class Form
    {
        public string? Moment { get; set; }
        public string? Language { get; set; }
        public DateOnly? ExpiresOn { get; set; }
        public int? MailTo { get; set; }
    }
}
