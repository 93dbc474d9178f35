using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Charts;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Economy.Pages.Pulje;

/// <summary>The investment pool over all approved cases: what was granted and drawn, what is repaid, what is owed.</summary>
[Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(Dispatcher send, DanishClock clock, Phrasebook texts) : PageModel
{
    internal PoolAnswer Pool
    {
        get => field ?? throw new InvalidOperationException("The pool was not read");
        private set;
    }

    internal int ThisYear => clock.Today.Year;

    internal bool IsEmpty => Pool.Years.Count == 0;

    internal ChartSeries Owed => new(texts["economy.pool-debt"], [.. Pool.Budgeted.Owed.Select(k => k.Amount)]);

    internal IEnumerable<(string Name, bool IsSum, IReadOnlyList<Kroner> ByYear)> Budgeted =>
        [
            (texts["economy.granted"], false, Pool.Budgeted.Granted),
            (texts["economy.to-repay"], false, Pool.Budgeted.Repaid),
            (texts["economy.owed"], true, Pool.Budgeted.Owed),
        ];

    internal IEnumerable<(string Name, bool IsSum, IReadOnlyList<Kroner> ByYear)> Documented =>
        [
            (texts["economy.drawn"], false, Pool.Documented.Drawn),
            (texts["economy.paid-in"], false, Pool.Documented.Repaid),
            (texts["economy.owed"], true, Pool.Documented.Owed),
        ];

    /// <summary>What the accounts say is owed now.</summary>
    internal string Now => texts["economy.owed-now", DanishFormat.Money(Pool.Cases.Aggregate(Kroner.Zero, (sum, c) => sum + c.Owed))];

    public async Task OnGetAsync(CancellationToken cancellation) => Pool = (await send.Send(new ReadPool.Query(), cancellation)).Value;
}
