using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>The caller's own lists on one page, in the order of their names. Her own words, and so no row:
/// the search that a list repeats leaves its own.</summary>
internal static class MyLists
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(string Page) : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<Line> Lists);

    internal sealed record Line(Guid Id, string Name, IReadOnlyDictionary<string, string[]> Filter);

    private static readonly Func<DeskDb, UserId, string, IAsyncEnumerable<SavedList>> Of = Compiled.Query(
        (DeskDb db, UserId user, string page) => db.Lists.Where(l => l.UserId == user && l.Page == page)
    );

    internal sealed class Handler(DeskDb db, CallContext call) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var lists = await Of(db, call.Known.Id, query.Page).ToListAsync(cancellation);
            return new Answer([
                .. lists
                    .Select(l => new Line(l.Id, l.Content.Name, l.Content.Filter))
                    .OrderBy(l => l.Name, StringComparer.CurrentCultureIgnoreCase),
            ]);
        }
    }
}
