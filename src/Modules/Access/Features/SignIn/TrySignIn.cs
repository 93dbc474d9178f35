using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>What is still asked for when the password was right.</summary>
internal enum Owed
{
    Nothing,
    Code,
    SetUp,

    /// <summary>The password is the first one, which others have seen.</summary>
    OwnPassword,
}

/// <summary>One try at the door, in its turn: tries that come at the same time are counted one after another, and none slips past the lock.
/// A wrong one is kept, so it is an answer and not a refusal of the command; its row in the log of use says refused.</summary>
internal static class TrySignIn
{
    public const string Refused = "sign-in.refused";

    [Allow(Role.System, Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.SignIn, "purpose.sign-in")]
    internal sealed record Command(UserId Id, PasswordHash? Compared, bool Right, PasswordHash? Renewed) : ICommand<Answer>;

    /// <param name="Stamp">The stamp of a session that may begin; null when she is not let in.</param>
    internal sealed record Answer(int? Stamp, Owed Owed = Owed.Nothing);

    internal sealed class Handler(AccessDb db, AuditNote note, TimeProvider clock) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.User(command.Id, cancellation) is not { } user)
            {
                return Refusal.NotFound;
            }

            var isRight = command.Right && command.Compared == user.Password;
            var isLetIn = user.TrySignIn(isRight, clock.GetUtcNow(), command.Renewed);
            var owed =
                user.FirstPasswordUntil is not null ? Owed.OwnPassword
                : user.SecondFactor is not null ? Owed.Code
                : SecondFactor.IsRequiredOf(user.Role) ? Owed.SetUp
                : Owed.Nothing;
            // the sign-in has its row when the code was tried
            note.GoesOn = isLetIn && owed == Owed.Code;
            // one who must choose her password or set up her telephone has not come in before she has; that somebody had her password is told all the same
            note.Action = isLetIn && owed is Owed.SetUp or Owed.OwnPassword ? AuditAction.Change : null;
            note.Refusal = isLetIn ? null : Refused;
            await db.SaveChangesAsync(cancellation);
            return isLetIn ? new Answer(user.Stamp, owed) : new Answer(null);
        }
    }
}
