using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.RuleDrafts;

/// <summary>A variant that is begun, and shared with the other administrators.</summary>
internal static class MakeRuleDraft
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Create, "purpose.programme-draft")]
    internal sealed record Command(VersionBody Body) : ICommand<RuleDraftAnswer>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body).SetValidator(new RuleDraftShape());
    }

    internal sealed class Handler(ProgrammesDb db, IStaff staff, CallContext call, DanishClock clock, AuditNote note)
        : IHandle<Command, RuleDraftAnswer>
    {
        public async Task<Result<RuleDraftAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (command.Body.Contradiction() is { } contradiction)
            {
                return contradiction;
            }

            var draft = RuleDraft.Of(RuleDraftId.New(), command.Body, call.Known.Id, clock.Now);
            db.Add(draft);
            await db.SaveChangesAsync(cancellation);
            note.Subject = draft.Id.Value;
            return await staff.AnswerOf(draft, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/drafts",
                (VersionBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(body), cancellation).Created(d => $"/api/v1/programme/drafts/{d.Id}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
