using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

public static class CaseParts
{
    /// <summary>What all parts of a case know it by.</summary>
    public static async Task<CaseTrail> TrailOf(this IEnumerable<ICasePart> parts, ReferralId referral, CancellationToken cancellation)
    {
        var trail = new CaseTrail(referral);
        foreach (var part in parts)
        {
            await part.Point(referral, trail, cancellation);
        }

        return trail;
    }

    /// <summary>What each part tells, in their order; those that have nothing are left out.</summary>
    public static async Task<IReadOnlyList<(string Name, CaseTold Told)>> TellAll(
        this IEnumerable<ICasePart> parts,
        ReferralId referral,
        CancellationToken cancellation
    )
    {
        var all = parts.OrderBy(p => p.Order).ToList();
        var trail = await all.TrailOf(referral, cancellation);
        var told = new List<(string Name, CaseTold Told)>();
        foreach (var part in all)
        {
            if (await part.Tell(referral, trail, cancellation) is { } its)
            {
                told.Add((part.Name, its));
            }
        }

        return told;
    }
}
