using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How a referral would be judged if it were registered as it is written, or what hinders that: the same shape, the same rules.
/// It looks at nobody's case, so it does not see a duplicate; <see cref="FindOpenReferral"/> does.</summary>
internal static class PreviewReferral
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [ShowsNoPerson]
    internal sealed record Query(ReferralBody Body) : IQuery<Preview>;

    /// <param name="Rules">The version in force on the day the referral was received.</param>
    /// <param name="Consented">Whether the consent that the version asks for is stated.</param>
    internal sealed record Preview(IReadOnlyList<GroundAnswer> Grounds, ProgrammeVersion Rules, bool Consented)
    {
        public bool Eligible => Grounds.All(g => g.Met);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(DanishClock clock) => RuleFor(q => q.Body).SetValidator(new ReferralShape(clock));
    }

    internal sealed class Handler(Registration registration) : IHandle<Query, Preview>
    {
        public async Task<Result<Preview>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await registration.Weigh(query.Body, standing: null, cancellation)).Refuses(out var weighed) is { } refusal)
            {
                return refusal;
            }

            var (given, version, grounds) = weighed;
            return Custody
                .Restate(People.Nobody, given.Child, given.Guardians)
                .Map(people => new Preview(
                    [.. grounds.Select(GroundAnswer.Of)],
                    version,
                    Custody.Consented(people.Guardians, version.ConsentBy)
                ));
        }
    }
}
