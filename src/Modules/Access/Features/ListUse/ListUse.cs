using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Access.Features;

/// <summary>The log of use, the latest first. This look stands in it too.</summary>
internal static class ListUse
{
    /// <param name="From">First day, in Denmark; everything here is as it stands in the address, and blank is all.</param>
    /// <param name="SubjectId">A referral or course; what is no id matches nothing.</param>
    /// <param name="Number">The number of a referral: its row and its course's.</param>
    /// <param name="Action">A word of <see cref="AuditAction"/>.</param>
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Search, "purpose.audit")]
    internal sealed record Query(
        string? From = null,
        string? To = null,
        string? SubjectId = null,
        string? Number = null,
        string? UserId = null,
        string? Action = null,
        int? Page = null,
        int? PageSize = null
    ) : IQuery<Paged<UseAnswer>>;

    internal sealed class Handler(UseReader log, UseShown shown, ICases cases, AuditNote note) : IHandle<Query, Paged<UseAnswer>>
    {
        public async Task<Result<Paged<UseAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var faults = new List<FieldError>();
            var filter = new UseFilter(
                AskedFor.Day("from", query.From, faults),
                AskedFor.Day("to", query.To, faults),
                await Subjects(query, faults, cancellation),
                Asked(query.UserId),
                AskedFor.Word<AuditAction>("action", query.Action, faults)
            );
            if (faults.Count > 0)
            {
                return Refusal.Invalid(faults);
            }

            note.Criterion = CriterionOf(filter);
            note.Subject = filter.Subjects is [var first, ..] && Guid.TryParseExact(first, "N", out var subject) ? subject : null;
            var (entries, total) = await log.Page(filter, paging.Skip, paging.PageSize, cancellation);
            return new Paged<UseAnswer>(await shown.To(entries, cancellation), paging.Page, paging.PageSize, total);
        }

        private async Task<IReadOnlyList<string>?> Subjects(Query query, List<FieldError> faults, CancellationToken cancellation)
        {
            if (Asked(query.Number) is not { } number)
            {
                return Asked(query.SubjectId) is { } id ? [id] : null;
            }

            if (await cases.Find(number, cancellation) is { } found)
            {
                return found.Course is { } course ? [found.Referral.ToString(), course.ToString()] : [found.Referral.ToString()];
            }

            faults.Add(new FieldError("number", "extract.no-such-number"));
            return null;
        }

        private static string? Asked(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

        private static string? CriterionOf(UseFilter filter)
        {
            var asked = new[]
            {
                filter.From is { } from ? $"from={from:O}" : null,
                filter.To is { } to ? $"to={to:O}" : null,
                filter.Subjects is { } subjects ? $"subjectId={string.Join(',', subjects)}" : null,
                filter.User is { } user ? $"userId={user}" : null,
                filter.Action is { } action ? $"action={Word.Spelt(action)}" : null,
            };
            return string.Join("; ", asked.OfType<string>()) is { Length: > 0 } text ? text : null;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/audit",
                (
                    string? from,
                    string? to,
                    string? subjectId,
                    string? number,
                    string? userId,
                    string? action,
                    int? page,
                    int? pageSize,
                    Dispatcher send,
                    CancellationToken cancellation
                ) => send.Send(new Query(from, to, subjectId, number, userId, action, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
