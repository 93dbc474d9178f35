using System.Text.RegularExpressions;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>What others may know of a case without opening it; and the families' names, found by their blind index in a text that somebody wrote.</summary>
internal sealed partial class Cases(ReferralDb db, Session session) : ICases
{
    private const string Hidden = "***";

    public async Task<CaseIds?> Find(Guid referralOrCourse, CancellationToken cancellation)
    {
        var (referral, course) = (ReferralId.From(referralOrCourse), CourseId.From(referralOrCourse));
        return await One(db.Referrals.Where(r => r.Id == referral), cancellation)
            ?? await One(db.Referrals.Where(r => r.Course == course), cancellation);
    }

    public async Task<CaseIds?> Find(string number, CancellationToken cancellation) =>
        ReferralNumber.TryParse(number.Trim(), out var asked)
            ? await One(db.Referrals.Where(r => r.SeriesYear == asked.Year && r.Sequence == asked.Sequence), cancellation)
            : null;

    public async Task<IReadOnlyDictionary<Guid, string>> Numbers(
        IReadOnlyCollection<Guid> referralsOrCourses,
        CancellationToken cancellation
    )
    {
        var (referrals, courses) = (
            referralsOrCourses.Select(ReferralId.From).ToList(),
            referralsOrCourses.Select(id => (CourseId?)CourseId.From(id)).ToList()
        );
        var rows = await db
            .Referrals.Where(r => referrals.Contains(r.Id) || courses.Contains(r.Course))
            .Select(r => new CaseIds(r.Id, r.Course, ReferralNumber.Text(r.SeriesYear, r.Sequence)))
            .ToListAsync(cancellation);
        return rows.Select(r => KeyValuePair.Create(r.Referral.Value, r.Number))
            .Concat(rows.Where(r => r.Course is not null).Select(r => KeyValuePair.Create(r.Course!.Value.Value, r.Number)))
            .ToDictionary();
    }

    public async Task<IReadOnlyList<string>> WithoutNames(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var written = texts.SelectMany(t => AnyWord().Matches(t)).Select(w => w.Value).Distinct(StringComparer.Ordinal);
        var asked = written.ToDictionary(w => w, w => MayStandFor(w).Select(session.Vault.OfNameWord).ToList(), StringComparer.Ordinal);
        byte[][] keys = [.. asked.Values.SelectMany(k => k)];
        var found = await db.NameWords.Where(w => keys.Contains(w.Word)).Select(w => w.Word).Distinct().ToListAsync(cancellation);
        var known = found.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. texts.Select(text =>
                AnyWord()
                    .Replace(
                        CprNumber().Replace(text, Hidden),
                        w => asked[w.Value].Exists(k => known.Contains(Convert.ToHexString(k))) ? Hidden : w.Value
                    )
            ),
        ];
    }

    private static async Task<CaseIds?> One(IQueryable<Referral> some, CancellationToken cancellation) =>
        await some.Select(r => new
            {
                r.Id,
                r.Course,
                r.SeriesYear,
                r.Sequence,
            })
            .FirstOrDefaultAsync(cancellation)
            is { } row
            ? new CaseIds(row.Id, row.Course, ReferralNumber.Text(row.SeriesYear, row.Sequence))
            : null;

    /// <summary>The word itself, and the name in »Almas«.</summary>
    private static IEnumerable<string> MayStandFor(string word) =>
        NameFolding.Words(word).SelectMany(w => w.Length > 2 && w.EndsWith('s') ? new[] { w, w[..^1] } : [w]);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyWord();

    [GeneratedRegex(@"\b[0-9]{6}[ -]?[0-9]{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CprNumber();
}
