using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Whether families may ask for a course themselves here and now, and what they are offered.</summary>
internal static class ShowSelfReferral
{
    [Allow(Role.System, Role.Lead, Role.Pedagogue, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Rules">In force today; null before the first version.</param>
    internal sealed record Answer(bool IsOpen, ProgrammeVersion? Rules);

    internal sealed class Handler(IFeatures features, IProgrammes programmes, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var rules = await programmes.InForceOn(clock.Today, cancellation);
            return new Answer(rules is not null && await features.IsOn(Feature.SelfReferral, cancellation), rules);
        }
    }
}
