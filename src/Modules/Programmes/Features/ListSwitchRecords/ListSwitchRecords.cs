using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.ListSwitchRecords;

/// <summary>Every throw of the switches, or of one, newest first: who, when and why.</summary>
internal static class ListSwitchRecords
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(string? Name, int? Page, int? PageSize) : IQuery<Paged<Record>>;

    /// <param name="ThrownBy">Null: somebody who is no user any more.</param>
    internal sealed record Record(string Name, bool Enabled, string? ThrownBy, DateTimeOffset ThrownAt, string? Note);

    internal sealed class Handler(ProgrammesDb db, IStaff staff) : IHandle<Query, Paged<Record>>
    {
        public async Task<Result<Paged<Record>>> Handle(Query query, CancellationToken cancellation)
        {
            var asked = Paging.Of(query.Page, query.PageSize);
            if (asked.Refusal is { } refusal)
            {
                return refusal;
            }

            if (query.Name is not null && Flag.SwitchOf(query.Name) is null)
            {
                return Refusal.Field("name", "field.unknown-value");
            }

            var page = asked.Value;
            var all = query.Name is null ? db.Throws : db.Throws.Where(t => t.Feature == Flag.SwitchOf(query.Name));
            var thrown = await all.OrderByDescending(t => t.Id).Skip(page.Skip).Take(page.PageSize).ToListAsync(cancellation);
            var names = await staff.Find([.. thrown.Select(t => t.ThrownBy).Distinct()], cancellation);
            return new Paged<Record>(
                [
                    .. thrown.Select(t => new Record(
                        Flag.NameOf(t.Feature),
                        t.Enabled,
                        names.GetValueOrDefault(t.ThrownBy)?.Name,
                        t.ThrownAt,
                        t.Note
                    )),
                ],
                page.Page,
                page.PageSize,
                await all.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/features/history",
                (string? name, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(name, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
