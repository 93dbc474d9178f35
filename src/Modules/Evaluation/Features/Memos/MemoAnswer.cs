using System.Text.Json.Serialization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A section as the API tells it: what is drafted and what is written, as one text.</summary>
internal sealed record SectionAnswer(string Id, string Heading, string Text)
{
    public static IReadOnlyList<SectionAnswer> Of(StatusMemo memo) =>
        [.. memo.Sections.Select(s => new SectionAnswer(s.Id, s.Heading, s.Text))];
}

/// <summary>A memo that is not issued.</summary>
internal sealed record DrawnMemoAnswer(
    DateOnly AsOf,
    string? CaseNumber,
    string? Subject,
    IReadOnlyList<MemoNumber> Numbers,
    IReadOnlyList<SectionAnswer> Sections
)
{
    /// <summary>For the page and the document, which show it with its footnotes.</summary>
    [JsonIgnore]
    public StatusMemo? Memo { get; private init; }

    public static DrawnMemoAnswer Of(StatusMemo memo) =>
        new(memo.AsOf, memo.CaseNumber, memo.Subject, memo.Numbers, SectionAnswer.Of(memo)) { Memo = memo };
}

/// <summary>A memo as it was issued.</summary>
/// <param name="Number">Its own number in its year, <c>2026-01</c>.</param>
internal sealed record MemoAnswer(
    MemoId Id,
    string Number,
    DateTimeOffset IssuedAt,
    DateOnly AsOf,
    string? CaseNumber,
    string? Subject,
    IReadOnlyList<MemoNumber> Numbers,
    IReadOnlyList<SectionAnswer> Sections
)
{
    /// <summary>For the page and the document, which show it with its footnotes.</summary>
    [JsonIgnore]
    public StatusMemo? Memo { get; private init; }

    internal MemoIssue Issue => new(Number, IssuedAt);

    public static MemoAnswer Of(IssuedMemo issued) =>
        new(
            issued.Id,
            issued.Number,
            DanishClock.InDenmark(issued.IssuedAt),
            issued.AsOf,
            issued.Memo!.CaseNumber,
            issued.Memo.Subject,
            issued.Memo.Numbers,
            SectionAnswer.Of(issued.Memo)
        )
        {
            Memo = issued.Memo,
        };
}
