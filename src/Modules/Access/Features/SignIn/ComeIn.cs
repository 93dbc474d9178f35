using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Access.Features;

/// <summary>The row of a sign-in that ended with setting up the second factor: the password was right, and now a code of her telephone too.</summary>
internal static class ComeIn
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.SignIn, "purpose.sign-in")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler : IHandle<Command, Done>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellation) => Task.FromResult(Result.Done);
    }
}
