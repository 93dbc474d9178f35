using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.RuleDrafts;

/// <summary>The drafts that the administrators share, the one changed last first.</summary>
internal static class ListRuleDrafts
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<RuleDraftAnswer>>;

    internal sealed class Handler(ProgrammesDb db, IStaff staff) : IHandle<Query, Listed<RuleDraftAnswer>>
    {
        public async Task<Result<Listed<RuleDraftAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            var drafts = await db.Drafts.ToListAsync(cancellation);
            var writers = await staff.Find([.. drafts.SelectMany(d => new[] { d.MadeBy, d.ChangedBy }).Distinct()], cancellation);
            return new Listed<RuleDraftAnswer>([.. drafts.OrderByDescending(d => d.ChangedAt).Select(d => RuleDraftAnswer.Of(d, writers))]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programme/drafts", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
