using BarnetIMidten.Access.Data;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>The citizen's extract of the log of use: when a case was used and for which purpose, the earliest first, and never by whom
/// (C-579/21; facts.md section 3).</summary>
internal static class ReadCaseUse
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Export, "purpose.use-extract")]
    internal sealed record Query(ReferralId Id) : IQuery<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Number">The referral's.</param>
    internal sealed record Answer(string Number, IReadOnlyList<Use> Items);

    internal sealed record Use(DateTimeOffset At, string Purpose, string Action);

    internal sealed class Handler(AccessDb db, ICases cases, UseReader log, UseShown shown) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await cases.Find(query.Id.Value, cancellation) is not { } found || found.Referral != query.Id)
            {
                return Refusal.NotFound;
            }

            IEnumerable<Guid> ids = found.Course is { } course ? [found.Referral.Value, course.Value] : [found.Referral.Value];
            var entries = await log.About(ids, cancellation);
            var staff = await StaffNames(cancellation);
            var stated = await cases.WithoutNames([.. entries.Select(e => e.StatedPurpose ?? "")], cancellation);
            return new Answer(
                found.Number,
                [
                    .. entries.Select(
                        (e, i) =>
                            new Use(
                                e.At,
                                stated[i].Length > 0 && !NameFolding.Words(stated[i]).Any(staff.Contains) ? stated[i] : shown.OwnPurpose(e),
                                e.Action
                            )
                    ),
                ]
            );
        }

        /// <summary>Every word of the name of anybody who works or has worked here: a purpose that holds one is not shown.</summary>
        private async Task<HashSet<string>> StaffNames(CancellationToken cancellation) =>
            (await db.Users.ToListAsync(cancellation))
                .SelectMany(u => NameFolding.Words($"{u.Person.Name} {u.Person.SignInName}"))
                .ToHashSet(StringComparer.Ordinal);
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/use-log",
                (ReferralId id, HttpRequest request, Dispatcher send, Phrasebook texts, CallContext call, CancellationToken cancellation) =>
                    send.Send(new Query(id), cancellation)
                        .OkOrWord(request, answer => UseExtract.Of(answer, call.Known.Municipality, texts), UseExtract.FileName)
            )
            .For<Query>()
            .OrWord();
}
