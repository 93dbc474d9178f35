using System.Text.RegularExpressions;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>An entry of the log of use, in the contract's words.</summary>
/// <param name="SubjectId">The referral or course that was looked at; null where it was none, or many.</param>
/// <param name="Number">The number of the case; null where the subject is none, or is gone.</param>
/// <param name="Criterion">What was searched for; <c>***</c> where it holds a name.</param>
/// <param name="Purpose">What the caller stated, or else the route's own, in the reader's language.</param>
/// <param name="Outcome"><c>ok</c>, or the code of a refusal.</param>
/// <param name="OpeningId">The break-glass opening under which it was done.</param>
internal sealed record UseAnswer(
    long Sequence,
    DateTimeOffset At,
    string UserId,
    string Role,
    string Action,
    string? SubjectId,
    string? Number,
    string? Criterion,
    string Purpose,
    string Outcome,
    string Hash,
    OpeningId? OpeningId
);

/// <summary>Shows entries of the log to an administrator, who sees no family's name.</summary>
internal sealed partial class UseShown(ICases cases, Phrasebook texts)
{
    private const string Hidden = "***";

    public async Task<IReadOnlyList<UseAnswer>> To(IReadOnlyList<UseEntry> entries, CancellationToken cancellation)
    {
        var purposes = await cases.WithoutNames([.. entries.Select(e => e.StatedPurpose ?? "")], cancellation);
        var numbers = await cases.Numbers([.. entries.Select(e => e.Subject).OfType<Guid>().Distinct()], cancellation);
        return
        [
            .. entries.Select(
                (e, i) =>
                    new UseAnswer(
                        e.Sequence,
                        e.At,
                        e.UserId,
                        e.Role,
                        e.Action,
                        e.Subject is { } id ? EntityId.Text(id) : null,
                        e.Subject is { } subject ? numbers.GetValueOrDefault(subject) : null,
                        string.IsNullOrEmpty(e.Criterion) ? null
                            : IsNameless(e.Criterion) ? e.Criterion
                            : Hidden,
                        purposes[i].Length > 0 ? purposes[i] : OwnPurpose(e),
                        e.Outcome,
                        Convert.ToHexStringLower(e.Hash),
                        e.Opening is { } opening ? OpeningId.From(opening) : null
                    )
            ),
        ];
    }

    /// <summary>The route's own purpose, in the reader's language.</summary>
    public string OwnPurpose(UseEntry entry) => texts.Knows(entry.Purpose) ? texts[entry.Purpose] : entry.Purpose;

    /// <summary>A criterion of numbers, days, ids and words of the contract alone. Whatever else it is may be a name.</summary>
    internal static bool IsNameless(string criterion) => criterion.Split("; ").All(part => Nameless().IsMatch(part));

    [GeneratedRegex(
        @"^(?:(?:q|number)=(?:19|20)[0-9]{2}-[0-9]{4,6}
            |(?:state|status|due|sort|action|purpose)=[A-Za-z]*
            |year=(?:19|20)[0-9]{2}
            |(?:from|to)=[0-9-]*
            |(?:pedagogueId|userId|subjectId)=[0-9a-f]{32}(?:,[0-9a-f]{32})?
            |[0-9-]{10}/[0-9-]{10}\ (?:corps|[0-9a-f]{32}))$",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Nameless();
}
