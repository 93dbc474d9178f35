using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>Makes the user of one who comes from her municipality's provider for the first time. She is known again by a hash of provider and subject alone.</summary>
internal static class AddFromProvider
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.sign-in")]
    internal sealed record Command(string Issuer, string Subject, string Name, Role Role) : ICommand<UserId>;

    internal sealed class Handler(AccessDb db, Session session, AuditNote note, TimeProvider clock) : IHandle<Command, UserId>
    {
        public async Task<Result<UserId>> Handle(Command command, CancellationToken cancellation)
        {
            var subject = session.Vault.Subject(command.Issuer, command.Subject);
            var user = await db.Users.FirstOrDefaultAsync(u => u.SubjectIndex == subject, cancellation);
            if (user is null)
            {
                user = User.FromProvider(command.Role, session.Vault.Name(command.Name), subject, clock.GetUtcNow());
                db.Users.Add(user);
                await db.SaveChangesAsync(cancellation);
            }

            note.Subject = user.Id.Value;
            return user.Id;
        }
    }
}
