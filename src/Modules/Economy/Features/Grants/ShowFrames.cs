using BarnetIMidten.Economy.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Features;

/// <summary>The frames of the years around one, as the picture shows them.</summary>
internal static class ShowFrames
{
    private const int Before = 2;
    private const int After = 1;

    [Allow(Role.Lead, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(int Year) : IQuery<View>;

    /// <param name="Asked">The frame of the year that was asked for.</param>
    /// <param name="Around">It, and those of the years before and after.</param>
    internal sealed record View(FrameAnswer Asked, IReadOnlyList<FrameAnswer> Around, bool IsOn);

    internal sealed class Handler(EconomyDb db, GrantDoor door) : IHandle<Query, View>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellation)
        {
            if (await door.RefusesToShow(cancellation) is { } shut)
            {
                return shut;
            }

            var around = new List<FrameAnswer>();
            foreach (var year in Enumerable.Range(query.Year - Before, Before + 1 + After))
            {
                around.Add(FrameAnswer.Of(await db.FrameOf(year, cancellation)));
            }

            return new View(around[Before], around, await door.IsOn(cancellation));
        }
    }
}
