using System.Globalization;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>What I am told of by mail, and when.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class RemindersModel(Dispatcher send, Phrasebook texts, DanishClock clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool HasSaved { get; private set; }

    internal ReminderObstacle? Obstacle { get; private set; }

    /// <summary>As a date field takes it.</summary>
    internal string Earliest => clock.Today.ToString("O", CultureInfo.InvariantCulture);

    internal IReadOnlyList<Choice> WaysOf(string? kind) =>
        [.. texts.Choices<ReminderWay>("reminder.way").Where(w => !HasNotice(kind) || w.Value != Word.Spelt(ReminderWay.AtOnce))];

    internal static bool HasNotice(string? kind) => Word.Read<ReminderKind>(kind) is { } read && read.HasItsOwnNotice();

    internal IReadOnlyList<Choice> Hours =>
        [
            .. from hour in Enumerable.Range(ReminderHours.First, ReminderHours.Last - ReminderHours.First + 1)
            select new Choice(hour.ToString(CultureInfo.InvariantCulture), texts["reminder.oclock", hour]),
        ];

    public async Task OnGetAsync([FromQuery(Name = "gemt")] bool hasSaved, CancellationToken cancellation)
    {
        HasSaved = hasSaved;
        var now = await Now(cancellation);
        Input = new Form
        {
            Hour = now.Hour,
            AwayTo = now.AwayTo,
            Choices = [.. now.Choices.Select(c => new ChoiceForm { Kind = Word.Spelt(c.Kind), When = Word.Spelt(c.When) })],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var choices = Input.Choices.Select(c => new ChooseReminders.Choice(
            Word.Read<ReminderKind>(c.Kind),
            Word.Read<ReminderWay>(c.When)
        ));
        var body = new ChooseReminders.Body(Input.Hour, Input.AwayTo, [.. choices]);
        if (ModelState.IsValid)
        {
            if ((await send.Send(new ChooseReminders.Command(body), cancellation)).Refusal is not { } refusal)
            {
                return Redirect("/min-side/paamindelser?gemt=true");
            }

            ModelState.Show(refusal, texts, nameof(Input));
        }

        Input.Choices = [.. Input.Choices.Where(c => Word.Read<ReminderKind>(c.Kind) is not null)];
        await Now(cancellation);
        return Page();
    }

    private async Task<RemindersAnswer> Now(CancellationToken cancellation)
    {
        var now = (await send.Send(new ReadReminders.Query(), cancellation)).Value;
        Obstacle = now.Obstacle;
        return now;
    }

    public sealed class Form
    {
        public int? Hour { get; set; }
        public DateOnly? AwayTo { get; set; }
        public IReadOnlyList<ChoiceForm> Choices { get; set; } = [];
    }

    public sealed class ChoiceForm
    {
        public string? Kind { get; set; }
        public string? When { get; set; }
    }
}
