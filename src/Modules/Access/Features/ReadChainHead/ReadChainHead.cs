using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Where the chain of the log of use ends now. Kept elsewhere, it shows later whether a tail was cut off or written anew (<c>audit verify --head</c>).</summary>
internal static class ReadChainHead
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Export, "purpose.audit-head")]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Sequence">The number of the last entry; 0 of an empty log.</param>
    internal sealed record Answer(long Sequence, string Hash)
    {
        /// <summary>As <c>audit verify --head</c> takes it.</summary>
        public override string ToString() => string.Create(null, $"{Sequence}:{Hash}");
    }

    internal sealed class Handler(UseReader log) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var head = await log.Head(cancellation);
            return new Answer(head.Sequence, Convert.ToHexStringLower(head.Hash));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/audit/head", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
