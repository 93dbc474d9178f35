using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>Lets one in whom her municipality's provider has vouched for, as what it says she is today.</summary>
internal static class EnterByProvider
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.SignIn, "purpose.sign-in")]
    internal sealed record Command(UserId Id, string Name, Role Role) : ICommand<TrySignIn.Answer>;

    internal sealed class Handler(AccessDb db, Session session, AuditNote note) : IHandle<Command, TrySignIn.Answer>
    {
        public async Task<Result<TrySignIn.Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var isLetIn = user.Enter(session.Vault.Name(command.Name), command.Role);
            note.Refusal = isLetIn ? null : ProviderDesk.Closed;
            await db.SaveChangesAsync(cancellation);
            return new TrySignIn.Answer(isLetIn ? user.Stamp : null);
        }
    }
}
