using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>The business cases that one can begin from.</summary>
internal static class ListTemplates
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<Template>>;

    /// <param name="Key">What <c>template</c> is set to when one is made.</param>
    internal sealed record Template(
        string Key,
        string Name,
        int FirstYear,
        int LastYear,
        IReadOnlyList<CaseLine> Lines,
        PoolPlan Pool,
        int? ExpectedCourses,
        IReadOnlyList<StatedShare> Shares
    );

    internal sealed class Handler : IHandle<Query, Listed<Template>>
    {
        public Task<Result<Listed<Template>>> Handle(Query query, CancellationToken cancellation) =>
            Task.FromResult<Result<Listed<Template>>>(new Listed<Template>([.. CaseTemplates.All.Select(Of)]));

        private static Template Of(CaseTemplate template) =>
            new(
                template.Key,
                template.Plan.Name,
                template.Plan.FirstYear,
                template.Plan.LastYear,
                template.Plan.Lines,
                template.Plan.Pool,
                template.Plan.ExpectedCourses,
                template.Plan.Shares ?? []
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/templates",
                (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()
            )
            .For<Query>();
}
