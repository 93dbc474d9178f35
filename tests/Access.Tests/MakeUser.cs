using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Tests;

/// <param name="Token">Null for one who was made closed.</param>
internal sealed record Made(UserId Id, Role Role, string? Token);

/// <summary>What the command line, the demo and the import do, in one message.</summary>
internal static class MakeUser
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.users")]
    internal sealed record Command(Role As, string? Name, bool Active, string? SignInName, PasswordHash? Password) : ICommand<Made>;

    internal sealed class Handler(IAccessSetup access) : IHandle<Command, Made>
    {
        public async Task<Result<Made>> Handle(Command command, CancellationToken cancellation)
        {
            var user = await access.UserOf(command.As, command.Name, command.Active, cancellation);
            if (user.Refusal is { } refusal)
            {
                return refusal;
            }

            if (
                command.Password is { } password
                && (await access.LetSignIn(user.Value, command.SignInName!, password, cancellation)).Refusal is { } taken
            )
            {
                return taken;
            }

            var token = command.Active ? await access.IssueToken(user.Value, cancellation) : null;
            return token?.Refusal is { } no ? no : new Made(user.Value, command.As, token?.Value);
        }
    }
}
