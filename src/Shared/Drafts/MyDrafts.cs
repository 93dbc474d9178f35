using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>The caller's own drafts, the newest first: for her front page.</summary>
public static class MyDrafts
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    public sealed record Query : IQuery<Answer>;

    public sealed record Answer(IReadOnlyList<Line> Drafts);

    /// <param name="Name">Key of the form's name in the phrasebook.</param>
    /// <param name="About">Whose it is, in words; null where the form does not say, and of a case that is hers no more.</param>
    /// <param name="Href">Where the form is, with the draft in it.</param>
    public sealed record Line(Guid Id, string Name, string? About, string Href, DateTimeOffset SavedAt);

    internal sealed class Handler(DeskDb db, CallContext call, TimeProvider clock, IOwnCases? cases = null) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var (me, oldest) = (call.Known.Id, Draft.Oldest(clock.GetUtcNow()));
            var drafts = await db
                .Drafts.Where(d => d.UserId == me && d.SavedAt >= oldest)
                .OrderByDescending(d => d.SavedAt)
                .ToListAsync(cancellation);
            var foreign = await Foreign([.. drafts.Select(d => d.SubjectId).OfType<Guid>()], cancellation);
            return new Answer([
                .. drafts.Select(d => new Line(
                    d.Id,
                    d.Written.Name,
                    d.SubjectId is { } subject && foreign.Contains(subject) ? null : d.Written.About,
                    d.Written.Address,
                    d.SavedAtInstant
                )),
            ]);
        }

        private async Task<IReadOnlySet<Guid>> Foreign(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation) =>
            cases is null || subjects.Count == 0 ? new HashSet<Guid>() : await cases.ForeignAmong(subjects, cancellation);
    }
}
