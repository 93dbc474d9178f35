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
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.RuleDrafts;

/// <summary>A draft is written anew, by whichever administrator has it before her.</summary>
internal static class ChangeRuleDraft
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.programme-draft")]
    internal sealed record Command(RuleDraftId Id, VersionBody Body) : ICommand<RuleDraftAnswer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body).SetValidator(new RuleDraftShape());
    }

    internal sealed class Handler(ProgrammesDb db, IStaff staff, CallContext call, DanishClock clock) : IHandle<Command, RuleDraftAnswer>
    {
        public async Task<Result<RuleDraftAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if ((await db.Unchanged(command.Id, call, cancellation)).Refuses(out var draft) is { } no)
            {
                return no;
            }

            if (command.Body.Contradiction() is { } contradiction)
            {
                return contradiction;
            }

            draft.Change(command.Body, call.Known.Id, clock.Now);
            await db.SaveChangesAsync(cancellation);
            return await staff.AnswerOf(draft, cancellation);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/programme/drafts/{id}",
                (RuleDraftId id, VersionBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
