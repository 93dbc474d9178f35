using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>The language a user wants the pages in, on whatever machine she signs in.</summary>
internal static class ChooseLanguage
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.own-language")]
    [Uncounted]
    internal sealed record Command(Body Body) : ICommand<Done>;

    /// <param name="Language"><c>da</c> or <c>en</c>.</param>
    internal sealed record Body(string? Language);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Language).Required();
            RuleFor(c => c.Body.Language)
                .Must(word => Languages.Of(word) is not null)
                .WithErrorCode("field.unknown-value")
                .When(c => !string.IsNullOrEmpty(c.Body.Language));
        }
    }

    internal sealed class Handler(AccessDb db, CallContext call) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(call.Known.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            user.Speak(command.Body.Language!);
            await db.SaveChangesAsync(cancellation);
            return Result.Done;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/me/language",
                (Body body, Dispatcher send, CancellationToken cancellation) => send.Send(new Command(body), cancellation).NoContent()
            )
            .For<Command>(StatusCodes.Status204NoContent);
}
