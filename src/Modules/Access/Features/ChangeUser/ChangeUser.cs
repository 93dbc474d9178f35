using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Another name or role. Another role ends her sessions and tokens: what was given to a pedagogue is not a lead's.</summary>
internal static class ChangeUser
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.users")]
    internal sealed record Command(UserId Id, Body Body) : ICommand<UserAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Email">Left out, the one that stands is kept; empty, she is written to no more.</param>
    internal sealed record Body(string? Name, Role? Role, string? Email = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Name).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.Role).ARole();
            RuleFor(c => c.Body.Email).AnEmail();
        }
    }

    internal sealed class Handler(AccessDb db, Session session, CallContext call, TimeProvider clock) : IHandle<Command, UserAnswer>
    {
        public async Task<Result<UserAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(user.Version) is { } stale)
            {
                return stale;
            }

            if (command.Body.Role != user.Role)
            {
                await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);
            }

            var others = await db.AdministratorsBeside(user.Id, cancellation);
            if (user.Change(session.Vault.Name(command.Body.Name!), command.Body.Role!.Value, others).Refusal is { } refusal)
            {
                return refusal;
            }

            if (command.Body.Email is { } email)
            {
                user.IsWrittenTo(email);
            }

            await db.SaveChangesAsync(cancellation);
            return UserAnswer.Of(user, clock.GetUtcNow());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/users/{id}",
                (UserId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
