using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Walks the chain of the log of use from its first entry, as <c>audit verify</c> does. What was found stands in the log too.</summary>
internal static class VerifyChain
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Export, TrustRecord.Walk)]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Entries">How many verify, counted from the first.</param>
    /// <param name="FirstBroken">The number of the first entry that does not follow from the one before; null when all do.</param>
    internal sealed record Answer(long Entries, long? FirstBroken);

    internal sealed class Handler(Session session, AuditNote note) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var report = await session.Store.VerifyAudit(expected: null);
            note.Refusal = report.FirstBroken is null ? null : TrustRecord.Broken;
            return new Answer(report.Entries, report.FirstBroken);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/audit/verification", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
