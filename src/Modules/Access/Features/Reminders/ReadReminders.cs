using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>What the caller is reminded of, how, and whether anything reaches her.</summary>
internal static class ReadReminders
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<RemindersAnswer>;

    internal sealed class Handler(AccessDb db, IOutbox outbox, CallContext call, DanishClock clock) : IHandle<Query, RemindersAnswer>
    {
        public async Task<Result<RemindersAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            var (id, _, _, role) = call.Known;
            if (await db.User(id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var wishes = (await db.Remindings.FirstOrDefaultAsync(r => r.User == id, cancellation))?.Wishes;
            return RemindersAnswer.Of(wishes ?? ReminderWishes.Usual, role, user.ObstacleTo(outbox), clock.Today);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me/reminders", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}

internal static class ReachedByMail
{
    public static ReminderObstacle? ObstacleTo(this User user, IOutbox outbox) =>
        !outbox.SendsMail ? ReminderObstacle.NoMail
        : user.Person.Email is null ? ReminderObstacle.NoAddress
        : null;
}
