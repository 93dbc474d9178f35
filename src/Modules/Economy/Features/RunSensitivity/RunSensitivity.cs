using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>Draws a business case under uncertain volumes, and waits for it. Nothing is kept.</summary>
internal static class RunSensitivity
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, SensitivityBody Body) : IQuery<SensitivityAnswer>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Body).SetValidator(new SensitivityShape());
    }

    internal sealed class Handler(EconomyDb db, SensitivityRuns runs) : IHandle<Query, SensitivityAnswer>
    {
        public async Task<Result<SensitivityAnswer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no)
            {
                return no;
            }

            if (query.Body.Of(found.Plan).Refuses(out var simulation) is { } wrong)
            {
                return wrong;
            }

            return SensitivityAnswer.Of(query.Body, simulation, await runs.Draw(simulation, query.Body, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/business-cases/{id}/sensitivity",
                (BusinessCaseId id, SensitivityBody body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, body), cancellation).Ok()
            )
            .For<Query>();
}
