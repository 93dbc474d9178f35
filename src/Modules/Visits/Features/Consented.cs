using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>What is not done any more once parents have taken a consent back (promise 16, ADR 0022). A visit is never refused: it has been held, and the family's record must say so.</summary>
internal sealed class Consented(IConsents consents)
{
    /// <summary>The course gets no more than it has: neither visits, nor weeks, nor an offer.</summary>
    public async Task<Refusal?> Prolonging(Course course, CancellationToken cancellation) =>
        (await consents.StopsOf(course.Referral, cancellation)).Programme is { } from
            ? Refusal.Conflict("consent.programme-stopped", from)
            : null;

    /// <summary>Nothing is agreed to be carried to the day-care from the day on which that was taken back. What was agreed before stands.</summary>
    /// <param name="before">The visit as it stands; null where it is new.</param>
    public async Task<Refusal?> Sharing(Course course, VisitEntry? before, VisitEntry entry, CancellationToken cancellation) =>
        entry is { HandoverAgreed: true, Facts.HeldOn: { } heldOn }
        && (before?.HandoverAgreed, before?.Facts.HeldOn) != (true, heldOn)
        && (await consents.StopsOf(course.Referral, cancellation)).Daycare is { } from
        && from <= heldOn
            ? Refusal.Conflict("consent.daycare-stopped", from).At("handoverAgreed")
            : null;
}
