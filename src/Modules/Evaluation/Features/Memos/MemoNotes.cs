using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Features;

/// <param name="Mark">Its number in the memo, from 1.</param>
internal sealed record MemoNote(int Mark, string Text);

/// <summary>The footnotes of a memo, numbered as they are come to: each number in the text says what it counts, of which, and how many it rests on.
/// One that stands in the text again leads to its first note.</summary>
internal sealed class MemoNotes(StatusMemo memo, Phrasebook texts)
{
    private readonly Dictionary<string, MemoNumber> numbers = memo.Numbers.ToDictionary(n => n.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Definition, string Filter), int> said = [];
    private readonly List<MemoNote> all = [];

    /// <summary>So far.</summary>
    public IReadOnlyList<MemoNote> All => all;

    /// <returns>Null of a piece that shows no number.</returns>
    public MemoNote? Of(MemoPart part)
    {
        if (part.Number is not { } id)
        {
            return null;
        }

        if (first.TryGetValue(id, out var mark))
        {
            return Noted(texts["memo.see-note", mark]);
        }

        first[id] = all.Count + 1;
        var number = numbers[id];
        return said.TryAdd((number.Definition, number.Filter), all.Count + 1)
            ? Noted(Said(number))
            : Noted(Like(number, said[(number.Definition, number.Filter)]));
    }

    public MemoNote Of(MemoColumn column) => Noted(column.Note);

    private MemoNote Noted(string text)
    {
        all.Add(new MemoNote(all.Count + 1, text));
        return all[^1];
    }

    private string Said(MemoNumber number) =>
        number switch
        {
            { Value: null } => texts["memo.note-withheld", number.Definition, number.Filter],
            { N: { } n } => texts["memo.note", number.Definition, number.Filter, n],
            _ => texts["memo.note-of-none", number.Definition, number.Filter],
        };

    /// <summary>Of another number with the same definition and filter.</summary>
    private string Like(MemoNumber number, int mark) =>
        number switch
        {
            { Value: null } => texts["memo.note-like-withheld", mark],
            { N: { } n } => texts["memo.note-like", mark, n],
            _ => texts["memo.see-note", mark],
        };
}
