using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>The code after the password, in its turn: the same code twice at the same time is once right. A wrong one is kept, as a wrong password is.</summary>
internal static class TryCode
{
    public const string Refused = "sign-in.code-refused";

    /// <param name="Stamp">Of the user when her password was right.</param>
    /// <param name="SignIn">Which sign-in it is.</param>
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.SignIn, "purpose.sign-in")]
    internal sealed record Command(UserId Id, int Stamp, string Digits, string SignIn) : ICommand<TrySignIn.Answer>;

    internal sealed class Handler(AccessDb db, Session session, AuditNote note, TimeProvider clock) : IHandle<Command, TrySignIn.Answer>
    {
        public async Task<Result<TrySignIn.Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var isLetIn =
                user.Stamp == command.Stamp && user.TryCode(session.Vault.Code(user.Id, command.Digits), clock.GetUtcNow(), command.SignIn);
            note.Refusal = isLetIn ? null : Refused;
            await db.SaveChangesAsync(cancellation);
            return new TrySignIn.Answer(isLetIn ? user.Stamp : null);
        }
    }
}
