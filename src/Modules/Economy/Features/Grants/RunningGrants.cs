using BarnetIMidten.Economy.Data;
using BarnetIMidten.Programmes.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>Grants whose days are not over: they go on though no new one is given.</summary>
internal sealed class RunningGrants(EconomyDb db) : ISwitchUse
{
    public Feature Feature => Feature.FlexGrants;

    public async Task<SwitchUse> On(DateOnly day, CancellationToken cancellation) =>
        new("grant.switch-running", await db.Grants.CountAsync(g => g.LastDay >= day, cancellation));
}
