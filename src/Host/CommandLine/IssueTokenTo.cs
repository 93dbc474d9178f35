using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CommandLine;

/// <summary>A token from the command line, to a user of a role by her name, made if missing.</summary>
internal static class IssueTokenTo
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.token-from-command-line")]
    internal sealed record Command(Role Role, string? Name) : ICommand<string>;

    internal sealed class Handler(IAccessSetup access) : IHandle<Command, string>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellation)
        {
            var user = await access.UserOf(command.Role, command.Name, active: true, cancellation);
            return user.Refusal is { } refusal ? refusal : await access.IssueToken(user.Value, cancellation);
        }
    }
}
