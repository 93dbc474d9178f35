using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

internal static class ReadSample
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Read, "purpose.audit-sample")]
    internal sealed record Query(SampleId Id) : IQuery<SampleWhole>;

    internal sealed class Handler(AccessDb db, UseReader log, UseShown shown) : IHandle<Query, SampleWhole>
    {
        public async Task<Result<SampleWhole>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Samples.FirstOrDefaultAsync(s => s.Id == query.Id, cancellation) is not { } sample)
            {
                return Refusal.NotFound;
            }

            var entries = await log.These(sample.Drawn.Sequences, cancellation);
            return new SampleWhole(SampleAnswer.Of(sample), await shown.To(entries, cancellation));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/audit/samples/{id}",
                (SampleId id, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(id), cancellation).Ok()
            )
            .For<Query>();
}
