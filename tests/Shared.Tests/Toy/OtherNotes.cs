using System.Globalization;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Tests.Toy;

/// <summary>A change that asks whether the record still is as the caller saw it.</summary>
internal static class MoveNote
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.toy-put")]
    internal sealed record Command(Guid Id, string Shelf) : ICommand<NoteAnswer>, IConcerns
    {
        public Guid Subject => Id;
    }

    internal sealed class Handler(ToyDb db, CallContext call) : IHandle<Command, NoteAnswer>
    {
        public async Task<Result<NoteAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.Notes.FindAsync([request.Id], cancellationToken) is not { } note)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(note.Version) is { } stale)
            {
                return stale;
            }

            (note.Shelf, note.Version) = (request.Shelf, note.Version + 1);
            await db.SaveChangesAsync(cancellationToken);
            return new NoteAnswer(note.Id, note.Shelf, note.Secret?.Text, note.Version);
        }
    }
}

/// <summary>A look at a person.</summary>
internal static class ReadNote
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.toy-read")]
    internal sealed record Query(Guid Id) : IQuery<NoteAnswer>, IConcerns
    {
        public Guid Subject => Id;
    }

    internal sealed class Handler(ToyDb db, AuditNote audit) : IHandle<Query, NoteAnswer>
    {
        public async Task<Result<NoteAnswer>> Handle(Query request, CancellationToken cancellationToken)
        {
            audit.Criterion = request.Id.ToString("N", CultureInfo.InvariantCulture);
            return await db.Notes.FirstOrDefaultAsync(n => n.Id == request.Id, cancellationToken) is { } note
                ? new NoteAnswer(note.Id, note.Shelf, note.Secret?.Text, note.Version)
                : Refusal.NotFound;
        }
    }
}

/// <summary>A look at no person; says too whether anything it read is tracked.</summary>
internal static class CountNotes
{
    [Allow(Role.Lead, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Counted>;

    internal sealed record Counted(int Notes, int Tracked);

    internal sealed class Handler(ToyDb db) : IHandle<Query, Counted>
    {
        public async Task<Result<Counted>> Handle(Query request, CancellationToken cancellationToken) =>
            new Counted((await db.Notes.ToListAsync(cancellationToken)).Count, db.ChangeTracker.Entries().Count());
    }
}

/// <summary>A refusal that counts: what it did stands, and the log says refused, as at a failed sign-in.</summary>
internal static class TryLock
{
    [Allow(Role.System)]
    [Audited(AuditAction.SignIn, "purpose.toy-put")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(ToyDb db, AuditNote audit) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Shelf = "tries" });
            await db.SaveChangesAsync(cancellationToken);
            audit.Refusal = "toy.locked";
            return Result.Done;
        }
    }
}

/// <summary>A rehearsal: it succeeds, and is taken back.</summary>
internal static class RehearseNote
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.toy-put")]
    internal sealed record Command : ICommand<int>;

    internal sealed class Handler(ToyDb db, Session session, AuditNote audit) : IHandle<Command, int>
    {
        public async Task<Result<int>> Handle(Command request, CancellationToken cancellationToken)
        {
            db.Notes.Add(new Note { Id = Guid.CreateVersion7(), Shelf = "rehearsed" });
            var written = await db.SaveChangesAsync(cancellationToken);
            session.TakeBack();
            audit.Action = AuditAction.Read;
            return written;
        }
    }
}
