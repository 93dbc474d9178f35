using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Pages.Leverancer;

internal static class DeliveryWords
{
    public static StatusKind Kind(DeliveryState state) =>
        state switch
        {
            DeliveryState.Delivered => StatusKind.Good,
            DeliveryState.Failed => StatusKind.Bad,
            DeliveryState.Waiting => StatusKind.Info,
            DeliveryState.Paused => StatusKind.Warn,
            _ => StatusKind.Quiet,
        };
}
