using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>Keeps what stands in a form. The log of use gets a row when a draft is begun, and none at each pause.</summary>
internal static class KeepDraft
{
    /// <param name="Parts">What a step of a longer form asks for; null where the form is sent whole.</param>
    /// <param name="Pausing">Kept by itself while she writes; then it gives way to another window that wrote since. What she asks for herself does not.</param>
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Create, "purpose.draft")]
    internal sealed record Command(Written Written, IReadOnlyList<string>? Parts, Guid? Subject, Pen Pen, bool Pausing) : ICommand<Answer>;

    /// <param name="Kept">False when another window has the pen.</param>
    /// <param name="SavedAt">When what is kept was written.</param>
    internal sealed record Answer(bool Kept, DateTimeOffset SavedAt);

    private static readonly Refusal TooLong = Refusal.Field("written", "draft.too-long");

    internal sealed class Handler(DeskDb db, Session session, CallContext call, AuditNote note, TimeProvider clock)
        : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            await MakeRoom(now, cancellation);
            var me = call.Known.Id;
            var form = Draft.IndexOf(session.Vault, me, command.Written.Address);
            var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Form == form, cancellation);
            (note.Subject, note.GoesOn) = (command.Subject, draft is not null);
            if (draft is not null && command.Pausing && command.Pen.WouldLoseWordsOf(draft))
            {
                return new Answer(false, draft.SavedAtInstant);
            }

            var written = draft is null || command.Parts is null ? command.Written : command.Written.Onto(draft.Written, command.Parts);
            if (written.Length > Written.Longest)
            {
                return TooLong;
            }

            if (draft is null)
            {
                draft = Begun(command, me, form);
                db.Drafts.Add(draft);
            }

            (draft.Written, draft.Pen, draft.SavedAt) = (written, command.Pen.Id, now.ToUnixTimeMilliseconds());
            await db.SaveChangesAsync(cancellation);
            return new Answer(true, draft.SavedAtInstant);
        }

        private static Draft Begun(Command command, UserId me, byte[] form) =>
            new()
            {
                Id = Guid.CreateVersion7(),
                UserId = me,
                Form = form,
                SubjectId = command.Subject,
                Written = command.Written,
            };

        /// <summary>What is older than a draft is kept goes, anybody's; and so do one's own beyond the most.</summary>
        private async Task MakeRoom(DateTimeOffset now, CancellationToken cancellation)
        {
            var (oldest, me) = (Draft.Oldest(now), call.Known.Id);
            await db.Drafts.Where(d => d.SavedAt < oldest).ExecuteDeleteAsync(cancellation);
            var tooMany = await db
                .Drafts.Where(d => d.UserId == me)
                .OrderByDescending(d => d.SavedAt)
                .Skip(Draft.Most)
                .Select(d => d.Id)
                .ToListAsync(cancellation);
            if (tooMany.Count > 0)
            {
                await db.Drafts.Where(d => tooMany.Contains(d.Id)).ExecuteDeleteAsync(cancellation);
            }
        }
    }
}
