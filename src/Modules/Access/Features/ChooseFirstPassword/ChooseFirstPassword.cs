using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using FluentValidation;

namespace BarnetIMidten.Access.Features;

/// <summary>She has shown the first password that was made for her, and chooses her own. Until then it opens nothing else, and after a week nothing at all.</summary>
internal static class ChooseFirstPassword
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(7);

    /// <param name="Stamp">Of the user when her password was right.</param>
    /// <param name="Same">Whether it is the first one again.</param>
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Change, "purpose.own-password")]
    internal sealed record Command(int Stamp, NewPassword? Password, bool Same) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Password).Required();
            RuleFor(c => c.Password).APassword();
            RuleFor(c => c.Password).Must((command, _) => !command.Same).WithErrorCode("user.password-same");
        }
    }

    internal sealed class Handler(AccessDb db, CallContext call) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            if (
                await db.User(call.Known.Id, cancellation) is not { Closed: null, FirstPasswordUntil: not null } user
                || user.Stamp != command.Stamp
            )
            {
                return Refusal.NotFound;
            }

            var done = user.LetSignIn(signInName: null, command.Password!.Hash);
            await db.SaveChangesAsync(cancellation);
            return done;
        }
    }
}
