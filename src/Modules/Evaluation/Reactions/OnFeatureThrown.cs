using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Messages;

namespace BarnetIMidten.Evaluation.Reactions;

/// <summary>What is shared appears, and is gone, with the switch.</summary>
internal sealed class OnFeatureThrown(ISharing sharing) : IReactTo<FeatureThrown>
{
    public Task Handle(FeatureThrown notification, CancellationToken cancellationToken) =>
        notification.Feature == Feature.SumSharing ? sharing.BringUpToDate(cancellationToken) : Task.CompletedTask;
}
