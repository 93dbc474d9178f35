using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A7: that the family was offered a booster visit, and what it said. The latest one counts.</summary>
internal sealed class BoosterOffer
{
    private BoosterOffer() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public DateOnly OfferedOn { get; private init; }
    public OfferAnswer Answer { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static BoosterOffer Of(CourseId course, DateOnly offeredOn, OfferAnswer answer, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            OfferedOn = offeredOn,
            Answer = answer,
            RecordedBy = by,
            RecordedAt = at,
        };
}
