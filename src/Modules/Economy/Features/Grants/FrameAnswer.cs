using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Features;

/// <param name="Amount">Null where no frame is set: then nothing can be granted.</param>
/// <param name="Granted">What the grants lay on the year.</param>
/// <param name="Used">What of it has been used in the year.</param>
/// <param name="Left">Amount − granted; null where no frame is set.</param>
internal sealed record FrameAnswer(int Year, Kroner? Amount, Kroner Granted, Kroner Used, Kroner? Left, int Version) : IVersioned
{
    public static FrameAnswer Of(FrameState frame) =>
        new(frame.Year, frame.Amount?.Shown(), frame.Granted.Shown(), frame.Used.Shown(), frame.Left?.Shown(), frame.Version);
}
