using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>One grant: what was granted, who has accepted, what was used of it and what is left.</summary>
internal static class ReadGrant
{
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Read, "purpose.grant-read")]
    internal sealed record Query(FlexGrantId Id) : IQuery<GrantAnswer>;

    internal sealed class Handler(GrantDesk desk, GrantAnswers answers) : IHandle<Query, GrantAnswer>
    {
        public async Task<Result<GrantAnswer>> Handle(Query query, CancellationToken cancellation) =>
            (await desk.Find(query.Id, cancellation)).Refuses(out var grant) is { } no ? no : await answers.Of(grant, cancellation);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/flex-grants/{id}",
                (FlexGrantId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
