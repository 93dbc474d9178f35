using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Host.Features.ShowFront;

/// <summary>What the front page counts: for a lead the municipality's, for a pedagogue her own. Numbers, no families.</summary>
internal static class ShowFront
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Answer>;

    /// <param name="Waiting">Referrals that wait for a screening or a decision; null to whom it says nothing.</param>
    /// <param name="Load">Courses under way; null to whom it says nothing.</param>
    internal sealed record Answer(int? Waiting, Load? Load);

    internal sealed class Handler(CallContext call, IReferralQueue referrals, ICourses courses) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query request, CancellationToken cancellationToken) =>
            call.Known switch
            {
                { Role: Role.Lead } => new Answer(await referrals.Waiting(cancellationToken), Sum(await courses.Loads(cancellationToken))),
                { Role: Role.Pedagogue, Id: var id } => new Answer(
                    null,
                    Sum((await courses.Loads(cancellationToken)).Where(l => l.Pedagogue == id))
                ),
                _ => new Answer(null, null),
            };

        private static Load Sum(IEnumerable<Load> loads) =>
            loads.Aggregate(
                new Load(default, 0, 0, 0),
                (sum, l) => new Load(default, sum.Active + l.Active, sum.Planned + l.Planned, sum.Paused + l.Paused)
            );
    }
}
