using System.Text.Json.Serialization;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

internal static class IssueToken
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.tokens")]
    [Uncounted]
    internal sealed record Command(UserId Id, Body Body) : ICommand<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Name">What it is for, so that it can be revoked by one who knows.</param>
    internal sealed record Body(string? Name);

    /// <param name="Token">Shown this once; its hash alone is kept. A repeated request (<c>Idempotency-Key</c>) is answered without it.</param>
    internal sealed record Answer(TokenId Id, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Token)
        : IShownOnce<Answer>
    {
        public Answer WithoutSecret() => this with { Token = null };
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Name).Required().AtMost(Rules.Name);
    }

    internal sealed class Handler(AccessDb db, TokenDesk tokens, CallContext call, TimeProvider clock) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var issued = tokens.Issue(user, command.Body.Name!);
            await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            return issued.Map(token => new Answer(token.Id, token.Text));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/users/{id}/tokens",
                (UserId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
