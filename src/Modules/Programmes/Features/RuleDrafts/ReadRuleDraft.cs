using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.RuleDrafts;

/// <summary>One draft, as it now stands.</summary>
internal static class ReadRuleDraft
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(RuleDraftId Id) : IQuery<RuleDraftAnswer>;

    internal sealed class Handler(ProgrammesDb db, IStaff staff) : IHandle<Query, RuleDraftAnswer>
    {
        public async Task<Result<RuleDraftAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await db.Drafts.FirstOrDefaultAsync(d => d.Id == query.Id, cancellation) is { } draft
                ? await staff.AnswerOf(draft, cancellation)
                : Refusal.NotFound;
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/drafts/{id}",
                (RuleDraftId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
