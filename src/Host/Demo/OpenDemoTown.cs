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
        public async Task<Result<IReadOnlyList<UserId>>> Handle(Command request, CancellationToken cancellationToken)
        {
            foreach (var (key, from) in request.Town.Programmes)
            {
                if ((await programmes.PutInForce(key, from, cancellationToken)).Refusal is { } refusal)
                {
                    return refusal;
                }
            }

            var ids = new List<UserId>();
            foreach (var (user, name) in DemoTown.Users.Zip(request.Town.Names))
            {
                var made = await access.UserOf(user.Role, name, active: true, cancellationToken);
                var letIn =
                    made.Refusal
                    ?? (await access.LetSignIn(made.Value, request.Town.SignInName(user), request.Password, cancellationToken)).Refusal;
                if (letIn is null && DemoTown.ShowsCode(user))
                {
                    letIn = (await access.ShareSecondFactor(made.Value, DemoTown.Secret, cancellationToken)).Refusal;
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
