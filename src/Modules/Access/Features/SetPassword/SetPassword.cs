using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Door;
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
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Gives a user a password, and if need be the name that she signs in with.</summary>
internal static class SetPassword
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.users")]
    internal sealed record Command(UserId Id, string? SignInName, NewPassword? Password) : ICommand<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="SignInName">Left out, she keeps the one she has.</param>
    internal sealed record Body(string? Password, string? SignInName);

    /// <param name="SignInName">Left out, she keeps the one she has.</param>
    internal sealed record FirstBody(string? SignInName);

    /// <param name="FirstPassword">Where one was made: shown this once.</param>
    internal sealed record Answer(string? FirstPassword) : IShownOnce<Answer>
    {
        public Answer WithoutSecret() => new(FirstPassword: null);
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.SignInName).ASignInName();
            RuleFor(c => c.Password).Required();
            RuleFor(c => c.Password).APassword();
        }
    }

    internal sealed class Handler(AccessDb db, Session session, CallContext call, SignInNameRegister names, TimeProvider clock)
        : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(user.Version) is { } stale)
            {
                return stale;
            }

            var name = string.IsNullOrWhiteSpace(command.SignInName) ? null : command.SignInName;
            var taken = name is null ? Result.Done : await names.Take(user.Id, name, cancellation);
            var (password, folded) = (command.Password!, name is null ? null : session.Vault.SignInName(name));
            if ((taken.Refusal ?? user.LetSignIn(folded, password.Hash, password.FirstUntil(clock.GetUtcNow())).Refusal) is { } refusal)
            {
                return refusal;
            }

            await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);

            await db.SaveChangesAsync(cancellation);
            return new Answer(password.First);
        }
    }

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost(
                "/users/{id}/password",
                (UserId id, Body body, IPasswords passwords, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body.SignInName, NewPassword.Of(body.Password, passwords)), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
        // the house makes it, so that nobody thinks one up for another
        api.MapPost(
                "/users/{id}/first-password",
                (UserId id, FirstBody body, IPasswords passwords, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body.SignInName, NewPassword.Made(passwords)), cancellation).Ok()
            )
            .For<Command>()
            .WithName("GiveFirstPassword");
    }
}
