using BarnetIMidten.Economy.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>The frame of a year, what lies on it and what is left. Sums of the municipality, and no grant of anybody's: an observer reads them too.</summary>
internal static class ReadFrame
{
    /// <param name="Year">This year if none is asked for.</param>
    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int? Year = null) : IQuery<FrameAnswer>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Year).Year();
    }

    internal sealed class Handler(EconomyDb db, GrantDoor door, DanishClock clock) : IHandle<Query, FrameAnswer>
    {
        public async Task<Result<FrameAnswer>> Handle(Query query, CancellationToken cancellation) =>
            await door.RefusesToShow(cancellation) is { } shut
                ? shut
                : FrameAnswer.Of(await db.FrameOf(query.Year ?? clock.Today.Year, cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/flex-grants/frame",
                (int? year, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(year), cancellation).Ok()
            )
            .For<Query>();
}
