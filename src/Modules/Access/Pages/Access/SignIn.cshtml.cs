using System.Diagnostics;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Pages.Access;

/// <summary>Name and password, and then the code where one is asked for, at the same address: its form says which of the two it is.
/// The form's token is checked by hand: a page that stood open too long gets a fresh form rather than an error.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class SignInModel(CallContext call, IAntiforgery forgery, Phrasebook texts, TimeProvider clock) : PageModel
{
    public const string CodeForm = "code-form";

    /// <summary>A no takes this long, whatever was wrong: the disk is waited for only when the name exists.</summary>
    private static readonly TimeSpan Refusing = TimeSpan.FromMilliseconds(400);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Of the app or the paper; null when it was not asked for.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The page to go on to; only one of this house.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retur { get; set; }

    /// <summary>The other language, pressed where the code is asked for.</summary>
    [BindProperty(Name = "til")]
    public string? To { get; set; }

    public bool AsksForCode { get; private set; }

    public string? SignedInAs => call.Caller?.Name;

    public bool HasLeft { get; private set; }

    /// <summary>She came with a form whose session had run out, and what it said is put away.</summary>
    [BindProperty(SupportsGet = true, Name = "kladde")]
    public string? Kept { get; set; }

    /// <summary>The municipalities that sign in at a provider of their own, by code, with their names.</summary>
    public IReadOnlyList<MunicipalityCode> Providers => [.. HttpContext.RequestServices.GetRequiredService<Providers>().Municipalities];

    private string Onward => Url.IsLocalUrl(Retur) ? $"?retur={Uri.EscapeDataString(Retur)}" : "";

    private SignInTries Tries => HttpContext.RequestServices.GetRequiredService<SignInTries>();

    private SignInDesk Desk => HttpContext.RequestServices.GetRequiredService<SignInDesk>();

    private HalfwayCookie Cookie => HttpContext.RequestServices.GetRequiredService<HalfwayCookie>();

    /// <summary>She has chosen her own password, and signs in with it.</summary>
    public bool HasChosen { get; private set; }

    public void OnGet([FromQuery(Name = "farvel")] bool hasLeft, [FromQuery(Name = "valgt")] bool hasChosen) =>
        (HasLeft, HasChosen) = (hasLeft, hasChosen);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (!await forgery.IsRequestValidAsync(HttpContext))
        {
            return Again("sign-in.stale");
        }

        var isCode = Name is null && Request.Form.ContainsKey("code");
        return isCode ? await TryCode(started, cancellation) : await TryPassword(started, cancellation);
    }

    private async Task<IActionResult> TryPassword(long started, CancellationToken cancellation)
    {
        if (await Tries.Over(HttpContext, Name) is { } over)
        {
            return await Wait(over, started, cancellation);
        }

        switch (await Desk.Try(Name, Password, cancellation))
        {
            case null:
                Tries.Failed(HttpContext, Name);
                await AsLongAsAny(started, cancellation);
                return Again(TrySignIn.Refused);
            case { Owed: Owed.Nothing } passed:
                return await LetIn(passed.Who);
            case { Owed: Owed.SetUp } passed:
                Cookie.Keep(HttpContext, passed.Halfway);
                LanguageCookie.Keep(HttpContext, passed.Who.Language);
                return Redirect(SetUpModel.Address + Onward);
            case { Owed: Owed.OwnPassword } passed:
                Cookie.Keep(HttpContext, passed.Halfway);
                LanguageCookie.Keep(HttpContext, passed.Who.Language);
                return Redirect(FirstPasswordModel.Address + Onward);
            case var passed:
                Cookie.Keep(HttpContext, passed.Halfway);
                return Asked(passed.Who.Language);
        }
    }

    private async Task<IActionResult> TryCode(long started, CancellationToken cancellation)
    {
        if (Cookie.Read(HttpContext) is not { } halfway)
        {
            return Again("sign-in.code-late");
        }

        if (To is not null && !UserRules.IsCode(Code))
        {
            ModelState.Clear();
            return Asked(To);
        }

        if (!UserRules.IsCode(Code))
        {
            ModelState.AddModelError(nameof(Code), texts["second-factor.code-shape"]);
            return Asked();
        }

        if (await Tries.Over(HttpContext, halfway.User.ToString()) is { } over)
        {
            return await Wait(over, started, cancellation);
        }

        if (await Desk.TryCode(halfway, RecoveryCodes.Read(Code), cancellation) is { } admitted)
        {
            HalfwayCookie.Forget(HttpContext);
            return await LetIn(admitted);
        }

        Tries.Failed(HttpContext, halfway.User.ToString());
        await AsLongAsAny(started, cancellation);
        ModelState.AddModelError(nameof(Code), texts[Features.TryCode.Refused]);
        return Asked();
    }

    private async Task<IActionResult> LetIn(Admitted admitted)
    {
        await Sessions.Begin(HttpContext, admitted, clock);
        LanguageCookie.Keep(HttpContext, admitted.Language);
        return LocalRedirect(Url.IsLocalUrl(Retur) ? Retur : "/");
    }

    /// <summary>The form for the code, in her own language once it is known who she is.</summary>
    private PageResult Asked(string? language = null)
    {
        AsksForCode = true;
        if (ModelState[nameof(Code)] is { } written)
        {
            // like a password it is never sent back
            (Code, written.RawValue, written.AttemptedValue) = (null, null, null);
        }

        LanguageCookie.Keep(HttpContext, language);
        return Languages.Of(language) is { } hers ? new ShownIn(hers) : Page();
    }

    private async Task<IActionResult> Wait(TooMany over, long started, CancellationToken cancellation)
    {
        await AsLongAsAny(started, cancellation);
        TooMany.Tell(Response, over.Wait);
        ModelState.Show(over.As(TooMany.SignIns), texts);
        return Page();
    }

    private PageResult Again(string text)
    {
        ModelState.AddModelError("", texts[text]);
        return Page();
    }

    private static Task AsLongAsAny(long started, CancellationToken cancellation) =>
        Refusing - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left ? Task.Delay(left, cancellation) : Task.CompletedTask;
}
