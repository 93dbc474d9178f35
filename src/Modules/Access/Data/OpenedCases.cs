using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Data;

/// <summary>Answers on a connection of its own, since it is asked from within other rooms' messages. It keeps nothing in memory: it is asked only of what
/// the caller would else be denied, so that an opening holds from the moment it is written, and not an instant after its end, whichever process wrote it.</summary>
internal sealed class OpenedCases(IServiceScopeFactory scopes, TimeProvider clock) : IOpenedCases
{
    private static readonly Func<AccessDb, UserId, ReferralId, DateTimeOffset, IAsyncEnumerable<OpeningId>> Open = Compiled.Query(
        (AccessDb db, UserId user, ReferralId referral, DateTimeOffset now) =>
            db
                .Openings.Where(o => o.UserId == user && o.Referral == referral && o.Until > now)
                .OrderByDescending(o => o.Until)
                .Select(o => o.Id)
                .Take(1)
    );

    public async Task<Guid?> OpeningOf(ReferralId referral, Caller caller, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = caller;
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        var open = await Open(db, caller.Id, referral, clock.GetUtcNow()).FirstOrDefaultAsync(cancellation);
        return open == default ? null : open.Value;
    }
}
