using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Tests.Toy;

/// <summary>A long command: note upon note, each by itself. Says how much every part had loaded when it ended.</summary>
internal static class PutMany
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.toy-put")]
    internal sealed record Command(IReadOnlyList<string> Shelves) : ICommand<IReadOnlyList<int>>;

    internal sealed class Handler(Parts parts, AuditNote audit, ToyDb db) : IHandle<Command, IReadOnlyList<int>>
    {
        public async Task<Result<IReadOnlyList<int>>> Handle(Command request, CancellationToken cancellationToken)
        {
            var loaded = new List<int>();
            foreach (var shelf in request.Shelves)
            {
                var put = await parts.Do((Putting one) => one.Put(shelf, cancellationToken));
                if (put.Refusal is { } refusal)
                {
                    return refusal;
                }

                audit.Subjects.Add(put.Value.Id);
                loaded.Add(put.Value.Loaded);
            }

            loaded.Add(db.ChangeTracker.Entries().Count());
            return loaded;
        }
    }

    internal sealed class Putting(ToyDb db, Facts facts)
    {
        public async Task<Result<(Guid Id, int Loaded)>> Put(string shelf, CancellationToken cancellation)
        {
            if (shelf.Length == 0)
            {
                return Refusal.Conflict("toy.locked");
            }

            var note = new Note { Id = Guid.CreateVersion7(), Shelf = shelf };
            db.Notes.Add(note);
            await db.SaveChangesAsync(cancellation);
            await facts.Tell(new NotePut(note.Id, shelf), cancellation);
            return (note.Id, db.ChangeTracker.Entries().Count());
        }
    }
}
