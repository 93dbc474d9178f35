using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Economy.Tests.Features;

/// <summary>Courses that were run in a year: so many begun in January, and so many of them ended in June.</summary>
internal static class GivenCourses
{
    public static async Task In(House house, int year, int started, int ended)
    {
        for (var i = 0; i < started; i++)
        {
            var referral = await house.Lead.Do(GivenReferral.On($"{year}-01-02", $"{year}-{i}"));
            await house.Lead.Do(new GivenScreening.Command(referral, new DateOnly(year, 1, 3), ["IB1"], []));
            await house.Lead.Do(new Command(referral, house.Pedagogue.Id, year, i < ended));
        }
    }

    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(ReferralId Referral, UserId Pedagogue, int Year, bool Ended) : ICommand<Done>;

    internal sealed class Handler(IReferralImport referrals, ICourseImport courses) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var (begun, end) = (new DateOnly(request.Year, 1, 6), new DateOnly(request.Year, 6, 1));
            var decided = await referrals.Decide(
                request.Referral,
                DecisionOutcome.Accept,
                begun.AddDays(-1),
                request.Pedagogue,
                cancellationToken
            );
            return decided.Refusal is { } refusal
                ? refusal
                : await courses.Record(
                    decided.Value!.Value,
                    [begun],
                    request.Ended ? end : null,
                    request.Ended ? EndReason.Completed : null,
                    null,
                    cancellationToken
                );
        }
    }
}
