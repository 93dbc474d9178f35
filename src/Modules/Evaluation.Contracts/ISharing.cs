namespace BarnetIMidten.Evaluation.Contracts;

/// <summary>What the municipality shows the others, while it has the switch on.</summary>
public interface ISharing
{
    /// <summary>Shows what the sums now are, or nothing; false where it stood so already.</summary>
    Task<bool> BringUpToDate(CancellationToken cancellation);
}
