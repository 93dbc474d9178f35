using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The line under the headline.</summary>
internal static class MemoDates
{
    public static string Of(StatusMemo memo, MemoIssue? issue, Phrasebook texts)
    {
        using var danish = InDanish.Now();
        return issue is null
            ? texts["memo.drawn", MemoWriter.Day(memo.AsOf)]
            : texts["memo.issued", MemoWriter.Day(DateOnly.FromDateTime(issue.At.DateTime)), MemoWriter.Day(memo.AsOf)];
    }
}
