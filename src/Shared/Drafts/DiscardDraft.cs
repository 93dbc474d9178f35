using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>Throws away what the caller has written in a form. Done twice, it is still gone.</summary>
public static class DiscardDraft
{
    /// <param name="Address">As <see cref="MyDrafts.Line.Href"/> says it.</param>
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Delete, "purpose.draft")]
    public sealed record Command(string Address) : ICommand<Done>;

    internal sealed class Handler(DeskDb db, Session session, CallContext call, AuditNote note) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            var form = Draft.IndexOf(session.Vault, call.Known.Id, command.Address);
            note.Subject = await db.Drafts.Where(d => d.Form == form).Select(d => d.SubjectId).SingleOrDefaultAsync(cancellation);
            await db.Drafts.Where(d => d.Form == form).ExecuteDeleteAsync(cancellation);
            return Result.Done;
        }
    }
}
