using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>Which of the pages about one case is shown.</summary>
internal enum CasePart
{
    Overview,
    FollowUp,
    Reforecast,
    Assumptions,
    Sensitivity,
}

/// <summary>What stands at the top of every page about one case.</summary>
internal sealed record CaseTop(CaseAnswer Case, CasePart Part, bool SeesLines)
{
    public string Address => $"/businesscase/{Case.Id}";
}

internal static class CaseLook
{
    /// <summary>Controller and administrator write; the others read.</summary>
    public static bool Writes(this CallContext call) => call.Known.Role is Role.Controller or Role.Administrator;

    /// <summary>Godkendt 22. mar. 2021 · version 1 · 2021–2027</summary>
    public static string Meta(this CaseAnswer found, Phrasebook texts) =>
        texts[
            "economy.case-meta",
            found.ApprovedOn is { } on ? texts["economy.approved-on", on] : texts.Of("business-case.status", found.Status),
            Year(found.Number),
            found.Span()
        ];

    public static string Span(this CaseAnswer found) => Years(found.FirstYear, found.LastYear);

    public static bool Holds(this CaseAnswer found, int year) => year >= found.FirstYear && year <= found.LastYear;

    public static StatusKind Kind(this CaseStatus status) =>
        status switch
        {
            CaseStatus.Approved => StatusKind.Good,
            CaseStatus.Draft => StatusKind.Info,
            _ => StatusKind.Quiet,
        };

    /// <summary>2021, never 2.021.</summary>
    public static string Year(int year) => MoneyWords.Year(year);

    /// <summary>2021–2027, or 2021 alone.</summary>
    public static string Years(int from, int to) => MoneyWords.Years(from, to);

    /// <summary>Neighbours that agree, together.</summary>
    public static IEnumerable<IReadOnlyList<T>> Spells<T, TKey>(this IEnumerable<T> all, Func<T, TKey> by)
    {
        var spell = new List<T>();
        foreach (var one in all)
        {
            if (spell.Count > 0 && !Equals(by(spell[0]), by(one)))
            {
                yield return spell;
                spell = [];
            }

            spell.Add(one);
        }

        if (spell.Count > 0)
        {
            yield return spell;
        }
    }

    public static string? Mark(this Kroner amount) => amount < Kroner.Zero ? "neg" : null;
}
