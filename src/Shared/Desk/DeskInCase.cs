using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Desk;

/// <summary>What lies unfinished on desks, and what was searched for often.</summary>
internal sealed class DeskInCase(DeskDb db, Phrasebook texts) : ICasePart
{
    public string Name => "drafts";

    public int Order => 4;

    public IReadOnlyList<Type> Records { get; } = [typeof(Draft), typeof(SavedList)];

    public Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The drafts about the case. What a list was filtered by is its user's, and no record of the family.</summary>
    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var about = await DraftsAbout(trail, cancellation);
        return about.Count == 0
            ? null
            : new CaseTold(
                about.Select(d => new Told(texts[d.Written.Name], d.SavedAtInstant, d.Written.Fields)).ToList(),
                [
                    new CaseSection(2, texts["case.drafts"], []),
                    .. about.Select(d => new CaseSection(
                        3,
                        texts["case.draft", texts[d.Written.Name], DanishClock.DayOf(d.SavedAtInstant)],
                        [.. Written(d).Select(f => new CaseFact(f.Key, string.Join("\n", f.Value)))]
                    )),
                ]
            );
    }

    public async Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var (about, ids) = ((await DraftsAbout(trail, cancellation)).Select(d => d.Id).ToList(), trail.Ids.Select(i => (Guid?)i).ToList());
        await db.Drafts.Where(d => about.Contains(d.Id) || ids.Contains(d.SubjectId)).ExecuteDeleteAsync(cancellation);
        var lists = await db.Lists.AsNoTracking().ThatOpen(l => l.Id, trail, cancellation);
        var filters = lists.Where(l => trail.MayBeFor(Text(l.Content))).Select(l => l.Id).ToList();
        await db.Lists.Where(l => filters.Contains(l.Id)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<IReadOnlyList<Draft>> DraftsAbout(CaseTrail trail, CancellationToken cancellation)
    {
        var drafts = await db.Drafts.AsNoTracking().ThatOpen(d => d.Id, trail, cancellation);
        return [.. drafts.Where(d => (d.SubjectId is { } subject && trail.Ids.Contains(subject)) || trail.IsAbout(Text(d.Written)))];
    }

    private static IEnumerable<KeyValuePair<string, string[]>> Written(Draft draft) =>
        draft.Written.Fields.Where(f => f.Key[0] != '_' && f.Value.Any(v => v.Length > 0));

    private static string Text(Written written) =>
        string.Join('\n', written.Fields.SelectMany(f => f.Value).Append(written.Address).Append(written.About));

    private static string Text(ListContent list) => string.Join('\n', list.Filter.SelectMany(f => f.Value).Append(list.Name));

    /// <param name="Form">What the form is called.</param>
    private sealed record Told(string Form, DateTimeOffset SavedAt, IReadOnlyDictionary<string, string[]> Fields);
}
