using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

internal static class AddUser
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.users")]
    [Uncounted]
    internal sealed record Command(Who Body, NewPassword? Password) : ICommand<UserAnswer>;

    internal sealed record Who(string? Name, Role? Role, string? SignInName, string? Email = null);

    /// <param name="SignInName">For one who signs in on the pages; null for one who only gets a token.</param>
    /// <param name="Password">Left out, a first one is made and answered.</param>
    /// <param name="Email">Where she is told what waits.</param>
    internal sealed record Body(string? Name, Role? Role, string? SignInName, string? Password, string? Email = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Name).Required().AtMost(Rules.Name);
            RuleFor(c => c.Body.Role).ARole();
            RuleFor(c => c.Body.SignInName).ASignInName();
            RuleFor(c => c.Body.SignInName).Required().When(c => c.Password is not null);
            RuleFor(c => c.Password).Required().When(c => !string.IsNullOrWhiteSpace(c.Body.SignInName));
            RuleFor(c => c.Password).APassword();
            RuleFor(c => c.Body.Email).AnEmail();
        }
    }

    internal sealed class Handler(
        AccessDb db,
        Session session,
        SignInNameRegister names,
        CallContext call,
        AuditNote note,
        TimeProvider clock
    ) : IHandle<Command, UserAnswer>
    {
        public async Task<Result<UserAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var user = User.New(command.Body.Role!.Value, session.Vault.Name(command.Body.Name!), clock.GetUtcNow());
            if (command.Password is { } password)
            {
                var signIn = await names.Take(user.Id, command.Body.SignInName!, cancellation);
                if (
                    (
                        signIn.Refusal
                        ?? user.LetSignIn(
                            session.Vault.SignInName(command.Body.SignInName!),
                            password.Hash,
                            password.FirstUntil(clock.GetUtcNow())
                        ).Refusal
                    ) is
                    { } refusal
                )
                {
                    return refusal;
                }
            }

            user.IsWrittenTo(command.Body.Email ?? "");
            note.Subject = user.Id.Value;
            db.Users.Add(user);
            await db.Handed(user.Id, call.Known, clock.GetUtcNow(), cancellation);
            await db.SaveChangesAsync(cancellation);
            return UserAnswer.Of(user, clock.GetUtcNow()) with { FirstPassword = command.Password?.First };
        }
    }

    /// <summary>None for one who does not sign in on the pages.</summary>
    public static NewPassword? FirstFor(string? signInName, IPasswords passwords) =>
        string.IsNullOrWhiteSpace(signInName) ? null : NewPassword.Made(passwords);

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/users",
                (Body body, IPasswords passwords, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(
                            new Command(
                                new Who(body.Name, body.Role, body.SignInName, body.Email),
                                NewPassword.Of(body.Password, passwords) ?? FirstFor(body.SignInName, passwords)
                            ),
                            cancellation
                        )
                        .Created(user => $"/api/v1/users/{user.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
