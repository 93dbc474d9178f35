using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>Who is calling, as the house knows her.</summary>
internal static class ShowMe
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Municipality">The municipality's code, <c>0183</c>.</param>
    internal sealed record Answer(UserId UserId, string Name, string Municipality, Role Role);

    internal sealed class Handler(CallContext call) : IHandle<Query, Answer>
    {
        public Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (id, name, municipality, role) = call.Known;
            return Task.FromResult<Result<Answer>>(new Answer(id, name, municipality.ToString(), role));
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/me", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok()).For<Query>();
}
