using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>What the caller herself has written in a form. It shows her own words and nobody else's, so it leaves no row;
/// the page around it leaves the row of the case it shows.</summary>
internal static class FindDraft
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(string Address) : IQuery<Answer>;

    internal sealed record Answer(Found? Draft);

    internal sealed record Found(IReadOnlyDictionary<string, string[]> Fields, DateTimeOffset SavedAt);

    internal sealed class Handler(DeskDb db, Session session, CallContext call, TimeProvider clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (form, oldest) = (Draft.IndexOf(session.Vault, call.Known.Id, query.Address), Draft.Oldest(clock.GetUtcNow()));
            var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Form == form && d.SavedAt >= oldest, cancellation);
            return new Answer(draft is null ? null : new Found(draft.Written.Fields, draft.SavedAtInstant));
        }
    }
}
