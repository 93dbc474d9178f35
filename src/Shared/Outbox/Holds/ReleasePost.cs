using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Lets go of post that is held, and says of what is in doubt whether it is sent or given up. What was put since is sent. What had failed is not tried
/// again by this: it is given up, or kept where it can be sent again.</summary>
public static class ReleasePost
{
    [Allow(Role.Administrator, Role.System)]
    [Audited(AuditAction.Change, "purpose.outbox-hold")]
    public sealed record Command(Body Body) : ICommand<Answer>;

    /// <param name="Reason">Why it may leave again; it stands in the log of use.</param>
    /// <param name="InDoubt">What becomes of what may have left already.</param>
    /// <param name="Except">Those of them to which the opposite happens, by their ids.</param>
    public sealed record Body(string? Reason, WhenInDoubt? InDoubt, IReadOnlyList<DeliveryId>? Except = null);

    /// <summary>What became of what was in doubt.</summary>
    /// <param name="Sent">How many leave now, or when their time comes.</param>
    /// <param name="Kept">How many do not, and stay: their webhook is paused, or they had failed.</param>
    public sealed record Answer(int Sent, int Kept, int GivenUp);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
            RuleFor(c => c.Body.InDoubt).Required().OneOf();
        }
    }

    internal sealed class Handler(KernelDb db, OutboxGate gate, Session session, OutboxAgenda agenda, AuditNote note, TimeProvider clock)
        : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await gate.Hold(cancellation) is not { } hold)
            {
                return Refusal.Conflict("outbox.not-held");
            }

            var doubtful = await db
                .Deliveries.InDoubt(hold)
                .Select(d => new
                {
                    d.Id,
                    d.SubjectId,
                    d.State,
                })
                .ToListAsync(cancellation);
            var except = (command.Body.Except ?? []).ToHashSet();
            if (!except.IsSubsetOf(doubtful.Select(d => d.Id)))
            {
                return Refusal.Field("except", "field.unknown-value");
            }

            var dropped = doubtful.FindAll(d => except.Contains(d.Id) == (command.Body.InDoubt == WhenInDoubt.Send));
            note.Reason = command.Body.Reason;
            foreach (var subject in dropped.Select(d => d.SubjectId).OfType<Guid>().Distinct())
            {
                note.Subjects.Add(subject);
            }

            var ids = dropped.Select(d => d.Id).ToArray();
            await db.Deliveries.Where(d => ids.Contains(d.Id)).GiveUp(clock.GetUtcNow(), cancellation);
            hold.End(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
            var municipality = session.Store.Code;
            session.WhenKept(() => agenda.Ring(municipality));
            var kept = doubtful.Except(dropped).ToList();
            var sent = kept.Count(d => d.State == DeliveryState.Waiting);
            return new Answer(sent, kept.Count - sent, dropped.Count);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/outbox/release",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).Ok()
            )
            .For<Command>();
}

/// <summary>What becomes of post that may have left already.</summary>
public enum WhenInDoubt
{
    Send,
    GiveUp,
}
