using BarnetIMidten.Economy.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Economy.Features;

/// <summary>The grants of the municipality, of one year or of all, the latest to begin first.</summary>
internal static class ListGrants
{
    /// <param name="Year">Those that have days in it.</param>
    [Allow(Role.Lead, Role.Controller)]
    [Audited(AuditAction.Search, "purpose.grant-list")]
    internal sealed record Query(int? Year = null, int? Page = null, int? PageSize = null) : IQuery<Paged<GrantAnswer>>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Year).Year();
    }

    internal sealed class Handler(EconomyDb db, GrantDoor door, GrantAnswers answers, AuditNote note) : IHandle<Query, Paged<GrantAnswer>>
    {
        public async Task<Result<Paged<GrantAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            note.Criterion = query.Year is { } year ? $"year={MoneyWords.Year(year)}" : null;
            if (await door.RefusesToShow(cancellation) is { } shut)
            {
                return shut;
            }

            if (Paging.Of(query.Page, query.PageSize).Refuses(out var page) is { } outside)
            {
                return outside;
            }

            var asked = query.Year is { } only ? db.Grants.In(only) : db.Grants;
            var found = await asked
                .OrderByDescending(g => g.From)
                .ThenByDescending(g => g.Id)
                .Skip(page.Skip)
                .Take(page.PageSize)
                .ToListAsync(cancellation);
            return new Paged<GrantAnswer>(
                await answers.Of(found, cancellation),
                page.Page,
                page.PageSize,
                await asked.CountAsync(cancellation)
            );
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/flex-grants",
                (int? year, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(year, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
