using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What people have written for the memo.</summary>
/// <param name="WrittenBy">A user's name; null where nobody has written, or she is no user any more.</param>
internal sealed record MemoTextsAnswer(
    string? CaseNumber,
    string? Subject,
    SectionWords Sections,
    string? WrittenBy,
    DateTimeOffset? WrittenAt,
    int Version
) : IVersioned
{
    public static MemoTextsAnswer Of(MemoTexts texts, string? by) =>
        new(
            texts.Words.CaseNumber,
            texts.Words.Subject,
            texts.Words.Sections,
            by,
            texts.Version == 0 ? null : DanishClock.InDenmark(texts.WrittenAt),
            texts.Version
        );
}
