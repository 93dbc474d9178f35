using System.Linq.Expressions;
using BarnetIMidten.Shared.Keys;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Cases;

/// <summary>What others wrote, in which a case that is erased is looked for.</summary>
public static class ThoseThatOpen
{
    /// <summary>All together; each by itself where one of them was damaged, which is counted, is left as it is, and keeps no case from being erased.</summary>
    public static async Task<IReadOnlyList<T>> ThatOpen<T, TId>(
        this IQueryable<T> some,
        Expression<Func<T, TId>> id,
        CaseTrail trail,
        CancellationToken cancellation
    )
    {
        try
        {
            return await some.ToListAsync(cancellation);
        }
        catch (SealBrokenException)
        {
            var ids = await some.Select(id).ToListAsync(cancellation);
            var (opened, broken) = await OneByOne.Open(ids, one => some.Where(Is(id, one)).SingleAsync(cancellation));
            trail.FoundUnreadable(broken);
            return opened;
        }
    }

    private static Expression<Func<T, bool>> Is<T, TId>(Expression<Func<T, TId>> id, TId one) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(id.Body, Expression.Constant(one, typeof(TId))), id.Parameters);
}
