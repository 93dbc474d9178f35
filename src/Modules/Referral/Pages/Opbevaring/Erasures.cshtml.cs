using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Features.ListErasures;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Opbevaring;

[Allow(Role.Lead, Role.Administrator)]
public sealed class ErasuresModel(Dispatcher send, IStaff staff, Phrasebook texts) : PageModel
{
    internal Paged<ErasureAnswer> All
    {
        get => field ?? throw new InvalidOperationException("The list was not read");
        private set;
    }

    public int LastPage => Math.Max(1, (All.Total + All.PageSize - 1) / All.PageSize);

    private IReadOnlyDictionary<UserId, string> names = new Dictionary<UserId, string>();

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "side")] int? number, CancellationToken cancellation)
    {
        var read = await send.Send(new ListErasures.Query(null, number, null), cancellation);
        if (read.Refusal is not null)
        {
            return NotFound();
        }

        All = read.Value;
        var ids = All.Items.SelectMany(e => (UserId?[])[e.AskedBy, e.AnsweredBy]).OfType<UserId>().Distinct().ToList();
        names = (await staff.Find(ids, cancellation)).ToDictionary(s => s.Key, s => s.Value.Name);
        return Page();
    }

    /// <summary>22. nov. 2026, Kim Demo</summary>
    public string Said(DateTimeOffset at, UserId by) =>
        $"{DanishFormat.Date(DanishClock.DayOf(at))}, {names.GetValueOrDefault(by, texts["erasure.somebody"])}";
}
