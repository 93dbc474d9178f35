using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Tests.Toy;

internal sealed record NoteAnswer(Guid Id, string Shelf, string? Secret, int Version) : IVersioned;

internal sealed record NotePut(Guid Note, string Shelf) : IFact;

/// <summary>A command that counts before it writes, tells a fact, and refuses a full shelf.</summary>
internal static class PutNote
{
    public const int Places = 9;

    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Create, "purpose.toy-put")]
    internal sealed record Command(Body Body) : ICommand<NoteAnswer>;

    internal sealed record Body(string? Shelf, string? Secret = null, IReadOnlyList<Label>? RiskFactors = null);

    internal sealed record Label(string? Code);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Shelf).Required().AtMost(20);
            RuleForEach(c => c.Body.RiskFactors).ChildRules(label => label.RuleFor(l => l.Code).Required());
        }
    }

    internal sealed class Handler(ToyDb db, AuditNote audit, Facts facts) : IHandle<Command, NoteAnswer>
    {
        public async Task<Result<NoteAnswer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var shelf = request.Body.Shelf!;
            var taken = await db.Notes.CountAsync(n => n.Shelf == shelf, cancellationToken);
            await Task.Yield();
            if (taken >= Places)
            {
                return Refusal.Conflict("toy.shelf-full", Places);
            }

            var note = new Note
            {
                Id = Guid.CreateVersion7(),
                Shelf = shelf,
                Version = 1,
                Secret = request.Body.Secret is { } told ? new Secret(told) : null,
            };
            db.Notes.Add(note);
            await db.SaveChangesAsync(cancellationToken);
            audit.Subject = note.Id;
            await facts.Tell(new NotePut(note.Id, shelf), cancellationToken);
            return new NoteAnswer(note.Id, shelf, request.Body.Secret, note.Version);
        }
    }
}

/// <summary>A reaction in the same transaction: some shelves take no note, and one breaks.</summary>
internal sealed class OnNotePut(ToyDb db) : IReactTo<NotePut>
{
    public const string Locked = "locked";
    public const string Broken = "broken";

    public async Task Handle(NotePut notification, CancellationToken cancellationToken)
    {
        db.Boxes.Add(new Box { Id = notification.Note });
        await db.SaveChangesAsync(cancellationToken);
        switch (notification.Shelf)
        {
            case Locked:
                throw new Refused(Refusal.Conflict("toy.locked"));
            case Broken:
                throw new InvalidOperationException("The shelf broke.");
        }
    }
}
