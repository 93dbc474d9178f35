using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Economy.Features;

/// <summary>The notes on deviations of a case, of one year or of all, oldest first.</summary>
internal static class ListNotes
{
    [Allow(Role.Lead, Role.Administrator, Role.Controller)]
    [ShowsNoPerson]
    internal sealed record Query(BusinessCaseId Id, int? Year = null) : IQuery<Listed<NoteAnswer>>;

    internal sealed class Handler(EconomyDb db, IStaff staff) : IHandle<Query, Listed<NoteAnswer>>
    {
        public async Task<Result<Listed<NoteAnswer>>> Handle(Query query, CancellationToken cancellation) =>
            (await db.Case(query.Id, cancellation)).Refuses(out var found) is { } no
                ? no
                : new Listed<NoteAnswer>(await NoteAnswer.Of(db, staff, found, query.Year, cancellation));
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/business-cases/{id}/notes",
                (BusinessCaseId id, int? year, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id, year), cancellation).Ok()
            )
            .For<Query>();
}
