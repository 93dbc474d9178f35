using System.Globalization;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Pages.Henvisning;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Pligter;

/// <summary>The notice for one guardian (GDPR articles 13 and 14), on a sheet of A4 in the municipality's name, in Danish or English. That it was handed over is recorded from here.</summary>
[Allow(Role.Lead, Role.Pedagogue)]
public sealed class NoticeModel(Dispatcher send, PageFrame frame, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ReferralId Id { get; set; }

    /// <summary>Which guardian of the referral, from 0.</summary>
    [BindProperty(SupportsGet = true, Name = "n")]
    public string? Guardian { get; set; }

    [BindProperty]
    public CaseForms.InformationForm Input { get; set; } = new();

    internal ShowNotice.Notice Notice
    {
        get => field ?? throw new InvalidOperationException("The notice is not loaded");
        private set;
    }

    internal string Municipality => texts.FormalName(Notice.Recipient.Municipality).ToString();

    /// <summary>The law as it stands on the day that the notice is given.</summary>
    internal LocalText Law(Provision provision) => LawBook.On(provision, Notice.Today).Text;

    /// <summary>The language that the sheet is not in.</summary>
    public string Other => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "da" ? "en" : "da";

    public async Task<IActionResult> OnGetAsync(string? sprog, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.On = Notice.Today;
        if (sprog is null || Languages.Of(sprog) is not { } language)
        {
            return Page();
        }

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        frame.MunicipalityName = Municipality;
        return new ShownIn(language);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var record = new RecordInformation.Command(Id, new InformationBody(Input.On));
        return await ModelState.Did(() => send.Send(record, cancellation), texts) ? Redirect($"/henvisninger/{Id}#orientering")
            : await Load(cancellation) ? Page()
            : NotFound();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var opened = await send.Send(new ShowNotice.Query(Id, Guardian), cancellation);
        if (opened.Refusal is not null)
        {
            return false;
        }

        Notice = opened.Value;
        return true;
    }
}
