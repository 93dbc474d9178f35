using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features.CompareTowns;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Evaluation.Pages.Kommuner;

/// <summary>The municipalities that share their sums, side by side.</summary>
[Allow(Role.Lead, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "aar")]
    public int? AskedYear { get; set; }

    /// <summary>Null where the year that was asked for cannot be.</summary>
    internal CompareTowns.Answer? Shown { get; private set; }

    internal bool IsOurs => Shown?.Municipalities.Any(m => m.IsOwn) == true;

    internal (decimal Least, decimal Most) Ends =>
        PairBar.Ends(
            Shown!
                .Municipalities.SelectMany(m => new[] { m.Figures.Courses.Expected, m.Figures.Courses.Started })
                .Select(n => (decimal)(n ?? 0))
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var answer = await send.Send(new CompareTowns.Query(AskedYear), cancellation);
        if (answer.Refusal is not null)
        {
            return NotFound();
        }

        Shown = answer.Value;
        return Page();
    }

    internal static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is withheld is said, never left empty.</summary>
    internal string Number(int? n) => n is { } shown ? DanishFormat.Number(shown) : texts["evaluation.towns-withheld"];

    internal string Mean(double? mean) => mean is { } shown ? DanishFormat.Number((decimal)shown, 1) : texts["evaluation.towns-withheld"];

    internal string Share(double? share) => share is { } shown ? DanishFormat.Percent((decimal)shown) : texts["evaluation.towns-withheld"];

    /// <summary>How many of those asked answered, as a share and with its number.</summary>
    internal string Rate(AnswerRate rate) =>
        rate is { Sent: > 0 and var sent, Answered: { } answered }
            ? texts["evaluation.towns-rate", DanishFormat.Percent((decimal)answered / sent), answered, sent]
            : texts["evaluation.towns-withheld"];

    /// <summary>A sum, and how many municipalities it rests on.</summary>
    internal string Sum(CompareTowns.SumOver sum) => texts["evaluation.towns-sum", DanishFormat.Number(sum.Sum), sum.N];
}
