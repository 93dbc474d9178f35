using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Visits.Features;

/// <summary>The visits of one home are cancelled in one go, and new ones planned instead or left for later: all of them or none.</summary>
internal static class CancelHome
{
    [Allow(Role.Pedagogue, Role.Lead)]
    [Audited(AuditAction.Change, "purpose.home-cancel")]
    internal sealed record Command(CourseId Id, Body Body) : ICommand<Listed<CalledOff>>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Next">The window of the new visits; null while none is agreed.</param>
    internal sealed record Body(AskedBy? AskedBy, string? Why = null, WindowBody? Next = null, IReadOnlyList<HomeVisit?>? Visits = null)
        : IAsks;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(DanishClock clock)
        {
            this.HaveAsker(c => c.Body.AskedBy, c => c.Body.Why);
            RuleFor(c => c.Body.Next).SetValidator(new WindowShape(clock)!);
            this.HaveVisits(c => c.Body.Visits);
        }
    }

    internal sealed class Handler(HomeBook home, VisitBook book) : IHandle<Command, Listed<CalledOff>>
    {
        public Task<Result<Listed<CalledOff>>> Handle(Command command, CancellationToken cancellation) =>
            home.Each(
                command.Id,
                command.Body.Visits!,
                (f, _) => book.Cancel(f.Course, f.Visit, command.Body.Asked(), command.Body.Next?.Plan(), cancellation),
                (refusal, i) => refusal.At(HomeBook.At(i)),
                cancellation
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/courses/{id}/home/cancellation",
                (CourseId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Ok()
            )
            .For<Command>();
}
