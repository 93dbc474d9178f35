using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.ListCatalogueChanges;

/// <summary>Every change of the lists, or of one entry, newest first: what, who, when and why.</summary>
internal static class ListCatalogueChanges
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(CatalogueKind? Kind = null, string? Code = null, int? Page = null, int? PageSize = null)
        : IQuery<Paged<Record>>;

    /// <param name="Label">What it was called from then on; null where that did not change.</param>
    /// <param name="Order">Where it was moved to; null where it was not.</param>
    /// <param name="ChangedBy">Null: somebody who is no user any more.</param>
    internal sealed record Record(
        CatalogueKind Kind,
        string Code,
        CatalogueAct Act,
        LabelBody? Label,
        int? Order,
        string? ChangedBy,
        DateTimeOffset ChangedAt,
        string? Note
    );

    internal sealed class Handler(ProgrammesDb db, IStaff staff) : IHandle<Query, Paged<Record>>
    {
        public async Task<Result<Paged<Record>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var page) is { } refusal)
            {
                return refusal;
            }

            // some words of the contract stand in several lists
            var all = db.CatalogueChanges.Where(c =>
                (query.Kind == null || c.Kind == query.Kind) && (query.Code == null || c.Code == query.Code)
            );
            var changes = await all.OrderByDescending(c => c.Id).Skip(page.Skip).Take(page.PageSize).ToListAsync(cancellation);
            var names = await staff.Find([.. changes.Select(c => c.ChangedBy).Distinct()], cancellation);
            return new Paged<Record>(
                [.. changes.Select(c => Told(c, names.GetValueOrDefault(c.ChangedBy)?.Name))],
                page.Page,
                page.PageSize,
                await all.CountAsync(cancellation)
            );
        }

        private static Record Told(CatalogueChange change, string? by) =>
            new(
                change.Kind,
                change.Code,
                change.Act,
                change.Step.Words is { } words ? LabelBody.Of(words) : null,
                change.Place,
                by,
                change.ChangedAt,
                change.Note
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/programme/catalogue/changes",
                (string? kind, string? code, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(Word.Read<CatalogueKind>(kind), code, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
