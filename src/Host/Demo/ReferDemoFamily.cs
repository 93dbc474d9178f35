using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.Demo;

/// <summary>A family of the demo asks for a course itself. No route of the API does that: only the public page.</summary>
internal static class ReferDemoFamily
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.demo")]
    internal sealed record Command(OwnRequest Request) : ICommand<ReferralId>;

    internal sealed class Handler(ISelfReferrals families) : IHandle<Command, ReferralId>
    {
        public Task<Result<ReferralId>> Handle(Command request, CancellationToken cancellationToken) =>
            families.Receive(request.Request, cancellationToken);
    }
}
