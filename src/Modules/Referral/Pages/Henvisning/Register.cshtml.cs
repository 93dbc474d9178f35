using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>A new referral, step by step. What is written lies in the draft from step to step (ADR 0011); the last step sends it.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
[KeepsDraft(DraftName, About = "Input.Child.FirstName", By = "kladde", StepBy = "trin")]
public sealed class RegisterModel(Dispatcher send, CallContext call, DanishClock clock, Phrasebook texts) : PageModel
{
    private const string Here = "/henvisninger/ny";
    private const string DraftName = "draft.referral";

    /// <summary>Which of her unfinished referrals it is: two windows, two children.</summary>
    [BindProperty(SupportsGet = true, Name = "kladde")]
    public string? Run { get; set; }

    /// <summary>The step that the address names; none is where the draft was left.</summary>
    [BindProperty(SupportsGet = true, Name = "trin")]
    public string? Asked { get; set; }

    /// <summary>A later step was asked for: show what is missing on this one.</summary>
    [BindProperty(SupportsGet = true, Name = "mangler")]
    public bool Missing { get; set; }

    [BindProperty]
    public ReferralInput Input { get; set; } = new();

    internal GuideStep Step { get; private set; } = GuideStep.Child;

    /// <summary>How far it is, once it is weighed.</summary>
    private GuideState State
    {
        get => field ?? throw new InvalidOperationException("The referral is not weighed yet");
        set;
    }

    internal GuideView Guide => new(State, Step);

    /// <summary>On the first step: the child's open referral, if it has one.</summary>
    internal DuplicateView? Duplicate { get; private set; }

    /// <summary>On the last step: how it would be judged.</summary>
    internal PreviewReferral.Preview? Preview => State.Preview;

    /// <summary>On a new run: what she began before and has not finished.</summary>
    public IReadOnlyList<MyDrafts.Line> Begun { get; private set; } = [];

    private bool HasRun => Guid.TryParseExact(Run, "N", out _);

    internal string AddressOf(GuideStep? step, bool missing = false) =>
        $"{Here}?kladde={Run}{(step is null ? "" : $"&trin={step.Word}")}{(missing ? "&mangler=true" : "")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!HasRun)
        {
            Run = $"{Guid.CreateVersion7():N}";
            return Redirect(AddressOf(GuideStep.Child));
        }

        await Weigh(cancellation);
        var asked = GuideStep.Named(Asked ?? Input.At) ?? GuideStep.Child;
        Step = State.Reaches(asked) ? asked : State.FirstIncomplete;
        if (Asked is not null && Step.Word != Asked)
        {
            return Redirect(AddressOf(Step, missing: true));
        }

        if (Asked is null && Input.IsBegun)
        {
            // taken up: not beyond the child's step while it is not said whether it is another child
            await LookForDuplicate(cancellation);
            Step = Duplicate is { IsInTheWay: true } ? GuideStep.Child : Step;
        }
        else if (!Input.IsBegun)
        {
            var address = AddressOf(null);
            var mine = (await send.Send(new MyDrafts.Query(), cancellation)).Value.Drafts;
            Begun = [.. mine.Where(d => d.Name == DraftName && d.Href != address)];
        }

        return await Show(Missing, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!HasRun || GuideStep.Named(Asked) is not { } step)
        {
            return Redirect(HasRun ? AddressOf(null) : Here);
        }

        Step = step;
        await Weigh(cancellation);
        var wanted = GuideStep.Named(Input.At) ?? step.Next ?? step;
        if (wanted == GuideStep.Summary && step == GuideStep.Summary)
        {
            return await Register(cancellation);
        }

        // on: not before this step is right. Back, and about: with whatever is written
        if (wanted.Number <= step.Number)
        {
            return Redirect(AddressOf(wanted));
        }

        if (step == GuideStep.Child && State.IsComplete(step))
        {
            await LookForDuplicate(cancellation);
        }

        return State.IsComplete(step) && Duplicate is not { IsInTheWay: true }
            ? Redirect(AddressOf(wanted))
            : await Show(withErrors: true, cancellation);
    }

    /// <summary>The warning alone, for our script to put into the page while the child is written down.</summary>
    public async Task<IActionResult> OnPostDuplicateAsync(CancellationToken cancellation)
    {
        await LookForDuplicate(cancellation);
        ModelState.Clear();
        return Partial("_Duplicate", Duplicate);
    }

    private async Task<IActionResult> Register(CancellationToken cancellation)
    {
        if (!Input.IsBegun)
        {
            // pressed twice: it was registered by the first
            return Redirect("/henvisninger");
        }

        if (State.FirstIncomplete != GuideStep.Summary)
        {
            return Redirect(AddressOf(State.FirstIncomplete, missing: true));
        }

        // two presses at once are one referral, also of a child that was said to be another
        var body = Input.Body();
        call.Repeatable = RepeatableRequest.Of($"referral {Run}", body);
        var registered = await send.Send(new RegisterReferral.Command(body), cancellation);
        if (registered.Refusal is not { } refusal)
        {
            var look = CprNotice.Of(registered.Value.Child.Cpr) is null ? "" : "#familien";
            return Redirect($"/henvisninger/{registered.Value.Id}{look}");
        }

        var step =
            refusal.Code == "referral.duplicate" ? GuideStep.Child : refusal.Fields.Select(f => GuideStep.Of(f.Field)).FirstOrDefault();
        if (step is not null)
        {
            return Redirect(AddressOf(step, missing: true));
        }

        ModelState.Show(refusal, texts, nameof(Input));
        return Page();
    }

    private async Task Weigh(CancellationToken cancellation)
    {
        Input.WithRoom((await send.Send(new ShowWords.Query(), cancellation)).Value).ShownAnew(ModelState);
        var preview = await send.Send(new PreviewReferral.Query(Input.Body()), cancellation);
        State = GuideState.Of(preview, Input, ModelState);
    }

    /// <summary>The step as it stands; of what is wrong only what is asked for here, and only where she has been told to look.</summary>
    private async Task<IActionResult> Show(bool withErrors, CancellationToken cancellation)
    {
        State.Tell(ModelState, withErrors ? Step : null, texts);
        if (Step == GuideStep.Child)
        {
            await LookForDuplicate(cancellation);
            DuplicateView.Tell(Duplicate, ModelState, withErrors, texts);
        }
        else if (Step == GuideStep.WayIn)
        {
            Input.ReceivedOn ??= clock.Today;
            Input.Referrer.Role ??= call.Known.Role == Role.Pedagogue ? ReferrerRole.DaycareStaff : null;
        }

        return Page();
    }

    private async Task LookForDuplicate(CancellationToken cancellation) =>
        Duplicate ??= await DuplicateView.Of(Input, send, except: null, cancellation);
}
