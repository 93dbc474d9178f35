using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Calling;

/// <summary>The cases that were opened to a pedagogue by break-glass (promise 8). Access answers; the rooms ask through <see cref="CallContext.HasOpened"/>
/// where they judge what is the caller's own, since none may know Access.</summary>
public interface IOpenedCases
{
    /// <summary>The opening under which the caller may see this case now, or null. A referral and its course are one case.</summary>
    Task<Guid?> OpeningOf(ReferralId referral, Caller caller, CancellationToken cancellation);
}
