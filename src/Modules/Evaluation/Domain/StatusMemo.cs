using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>One number of the memo, with what it counts and of which: every number says how it came about.</summary>
/// <param name="Id"><c>families-2021</c></param>
/// <param name="Value">Null where it is withheld.</param>
/// <param name="N">How many families or answers it rests on; null where it is withheld, and of kroner.</param>
/// <param name="Filter">Of which courses, and up to when.</param>
internal sealed record MemoNumber(string Id, decimal? Value, int? N, string Definition, string Filter);

/// <summary>A piece of a line.</summary>
/// <param name="Number">The id of the number that it shows.</param>
internal sealed record MemoPart(string Text, string? Number = null);

/// <param name="Written">By a person; else drafted from the figures.</param>
internal sealed record MemoLine(IReadOnlyList<MemoPart> Parts, bool Written = false)
{
    [JsonIgnore]
    public string Text => string.Concat(Parts.Select(p => p.Text));
}

/// <param name="Note">What the numbers under it count, and of which.</param>
internal sealed record MemoColumn(string Heading, string Note);

internal sealed record MemoRow(string Heading, IReadOnlyList<MemoPart> Cells);

/// <param name="RowsAre">What the rows stand for: the head of their first column.</param>
internal sealed record MemoTable(string Caption, string RowsAre, IReadOnlyList<MemoColumn> Columns, IReadOnlyList<MemoRow> Rows);

/// <summary>A section: what is drafted from the figures, its table, and what a person wrote.</summary>
/// <param name="Id"><c>currentStatus</c></param>
internal sealed record MemoSection(string Id, string Heading, IReadOnlyList<MemoLine> Lines, MemoTable? Table = null)
{
    [JsonIgnore]
    public string Text => string.Join('\n', Lines.Select(l => l.Text));
}

/// <summary>The report to the politicians (S8), as it was drawn or issued.</summary>
/// <param name="CaseNumber">The municipality's own (sagsnummer).</param>
/// <param name="Subject">What stands under the headline.</param>
internal sealed record StatusMemo(
    DateOnly AsOf,
    string? CaseNumber,
    string? Subject,
    IReadOnlyList<MemoNumber> Numbers,
    IReadOnlyList<MemoSection> Sections
);

/// <summary>A memo that was issued: kept as it was, whatever is recorded later.</summary>
internal sealed class IssuedMemo
{
    private IssuedMemo() { }

    public MemoId Id { get; private init; }

    /// <summary>The memo's own number in its year, <c>2026-01</c>.</summary>
    public string Number { get; private init; } = "";
    public DateOnly AsOf { get; private init; }
    public UserId IssuedBy { get; private init; }
    public DateTimeOffset IssuedAt { get; private init; }

    /// <summary>Sealed like every document, though it goes to the public: what stands in a free text is the lead's word alone.</summary>
    public StatusMemo? Memo { get; private init; }

    public static IssuedMemo Of(string number, StatusMemo memo, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = MemoId.New(),
            Number = number,
            AsOf = memo.AsOf,
            IssuedBy = by,
            IssuedAt = at,
            Memo = memo,
        };
}
