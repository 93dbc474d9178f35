using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.Demo;

/// <summary>The programmes and users of a demo municipality.</summary>
internal static class OpenDemoTown
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.demo")]
    internal sealed record Command(DemoTown Town, PasswordHash Password) : ICommand<IReadOnlyList<UserId>>;

    internal sealed class Handler(IProgrammeSetup programmes, IAccessSetup access) : IHandle<Command, IReadOnlyList<UserId>>
    {
        /// <summary>The users in the order of <see cref="DemoTown.Users"/>.</summary>
        public async Task<Result<IReadOnlyList<UserId>>> Handle(Command command, CancellationToken cancellation)
        {
            foreach (var (key, from) in command.Town.Programmes)
            {
                if ((await programmes.PutInForce(key, from, cancellation)).Refusal is { } refusal)
                {
                    return refusal;
                }
            }

            var ids = new List<UserId>();
            foreach (var (user, name) in DemoTown.Users.Zip(command.Town.Names))
            {
                var made = await access.UserOf(user.Role, name, active: true, cancellation);
                var letIn =
                    made.Refusal
                    ?? (await access.LetSignIn(made.Value, command.Town.SignInName(user), command.Password, cancellation)).Refusal;
                if (letIn is null && DemoTown.ShowsCode(user))
                {
                    letIn = (await access.ShareSecondFactor(made.Value, DemoTown.Secret, cancellation)).Refusal;
                }

                if (letIn is not null)
                {
                    return letIn;
                }

                ids.Add(made.Value);
            }

            return ids;
        }
    }
}
