using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Calling;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <param name="Key">The line it is about; null: the whole year.</param>
/// <param name="WrittenBy">Null: somebody who is no user any more.</param>
internal sealed record NoteAnswer(int Year, string? Key, string Text, string? WrittenBy, DateTimeOffset WrittenAt)
{
    public static NoteAnswer Of(DeviationNote note, string? writtenBy) =>
        new(note.Year, note.Kept.Key, note.Kept.Text, writtenBy, note.WrittenAt);

    /// <summary>The notes of a case, oldest first.</summary>
    public static async Task<IReadOnlyList<NoteAnswer>> Of(
        EconomyDb db,
        IStaff staff,
        BusinessCase of,
        int? year,
        CancellationToken cancellation
    )
    {
        var notes = await db
            .Notes.Where(n => n.Origin == of.Origin && (year == null || n.Year == year))
            .OrderBy(n => n.Year)
            .ThenBy(n => n.Id)
            .ToListAsync(cancellation);
        var names = await staff.Find([.. notes.Select(n => n.WrittenBy).Distinct()], cancellation);
        return [.. notes.Select(n => Of(n, names.GetValueOrDefault(n.WrittenBy)?.Name))];
    }
}
