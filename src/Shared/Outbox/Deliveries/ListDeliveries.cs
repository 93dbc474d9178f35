using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>What was put for delivery in the last ninety days, the latest first.</summary>
internal static class ListDeliveries
{
    /// <param name="Kind">A word of <see cref="DeliveryKind"/>.</param>
    /// <param name="State">A word of <see cref="DeliveryState"/>.</param>
    /// <param name="Webhook">Those to this one alone, by its id; one that is removed too.</param>
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(string? Kind = null, string? State = null, string? Webhook = null, int? Page = null, int? PageSize = null)
        : IQuery<Paged<DeliveryAnswer>>;

    internal sealed class Handler(KernelDb db) : IHandle<Query, Paged<DeliveryAnswer>>
    {
        public async Task<Result<Paged<DeliveryAnswer>>> Handle(Query query, CancellationToken cancellation)
        {
            if (Paging.Of(query.Page, query.PageSize).Refuses(out var paging) is { } refusal)
            {
                return refusal;
            }

            var (kind, state) = (Word.Read<DeliveryKind>(query.Kind), Word.Read<DeliveryState>(query.State));
            if (kind is null && !string.IsNullOrEmpty(query.Kind))
            {
                return Refusal.Field("kind", "field.unknown-value");
            }

            if (state is null && !string.IsNullOrEmpty(query.State))
            {
                return Refusal.Field("state", "field.unknown-value");
            }

            if (WebhookId.TryParse(query.Webhook, null, out var webhook) && webhook == default)
            {
                return Refusal.Field("webhook", "field.unknown-value");
            }

            var asked = db.Deliveries.Where(d =>
                (kind == null || d.Kind == kind) && (state == null || d.State == state) && (webhook == default || d.WebhookId == webhook)
            );
            var total = await asked.CountAsync(cancellation);
            var shown = await asked
                .OrderByDescending(d => d.MadeAt)
                .ThenByDescending(d => d.Id)
                .Skip(paging.Skip)
                .Take(paging.PageSize)
                .ToListAsync(cancellation);
            return new Paged<DeliveryAnswer>(shown.ConvertAll(DeliveryAnswer.Of), paging.Page, paging.PageSize, total);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/deliveries",
                (string? kind, string? state, string? webhook, int? page, int? pageSize, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(kind, state, webhook, page, pageSize), cancellation).Ok()
            )
            .For<Query>();
}
