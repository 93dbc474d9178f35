using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Pages.Statusnotat;

/// <summary>A memo as its page shows it.</summary>
/// <param name="Issue">Null of one that is not issued.</param>
internal sealed record MemoSheet(StatusMemo Memo, MemoIssue? Issue)
{
    public static MemoSheet Of(DrawnMemoAnswer drawn) => new(drawn.Memo!, null);

    public static MemoSheet Of(MemoAnswer issued) => new(issued.Memo!, issued.Issue);

    /// <summary>A number and its mark stay on one line, unless they say more than a line holds.</summary>
    public static bool IsShort(MemoPart part) => part.Text.Length <= 20;

    /// <summary>The first line of the memo: case number, memo, dates.</summary>
    public string Meta(Phrasebook texts)
    {
        using var danish = InDanish.Now();
        string?[] parts =
        [
            Memo.CaseNumber is { } number ? texts["memo.case-number-is", number] : null,
            Issue is null ? null : texts["memo.number-is", Issue.Number],
            MemoDates.Of(Memo, Issue, texts),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
