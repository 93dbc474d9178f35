using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Shuts a user out from her next request on. What she has done stays hers.</summary>
internal static class CloseUser
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.users")]
    internal sealed record Command(UserId Id, Body Body) : ICommand<UserAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(string? Reason);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(Rules.FreeText);
    }

    internal sealed class Handler(AccessDb db, CallContext call, TimeProvider clock) : IHandle<Command, UserAnswer>
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

            var others = await db.AdministratorsBeside(user.Id, cancellation);
            if (user.Close(call.Known.Id, clock.GetUtcNow(), command.Body.Reason, others).Refusal is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellation);
            return UserAnswer.Of(user, clock.GetUtcNow());
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/users/{id}/closure",
                (UserId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
