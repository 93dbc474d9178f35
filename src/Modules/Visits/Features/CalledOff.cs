using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Visits.Features;

/// <summary>A visit that did not come about, and the one that was planned instead; null where that is left for later.</summary>
/// <param name="Version">The course's.</param>
internal sealed record CalledOff(VisitAnswer Visit, VisitAnswer? Next, int Version) : IVersioned;
