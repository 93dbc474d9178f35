using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>All that is recorded of a visit.</summary>
internal sealed record VisitEntry(
    VisitFacts Facts,
    Plan Plan,
    Place? Place,
    int? DurationMinutes,
    IReadOnlyList<string> Techniques,
    bool? HandoverAgreed,
    VisitNotes Notes
);

/// <summary>One meeting with the family: planned, held, cancelled or missed. Recorded by its course alone, which keeps the limits.</summary>
internal sealed class Visit
{
    private Visit() { }

    public VisitId Id { get; private init; }
    public CourseId Course { get; private init; }
    public VisitKind Kind { get; private set; }
    public VisitStatus Status { get; private set; }
    public DateOnly? HeldOn { get; private set; }
    public DateOnly? PlannedFor { get; private set; }
    public DateOnly? PlannedTo { get; private set; }
    public TimeOnly? StartsAt { get; private set; }
    public int? DurationMinutes { get; private set; }

    /// <summary>Unknown of imported visits.</summary>
    public Place? Place { get; private set; }

    public IReadOnlyList<string> Techniques { get; private set; } = [];
    public bool? HandoverAgreed { get; private set; }
    public VisitNotes? Notes { get; private set; }

    /// <summary>Who recorded it; of a plan that was changed or has come about, who did that.</summary>
    public UserId RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who last put it right after it was recorded, as more than a plan; null while nobody has.</summary>
    public UserId? CorrectedBy { get; private set; }
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>How many earlier states it has: each is kept (<see cref="VisitState"/>).</summary>
    public int EarlierStates { get; private set; }

    public VisitFacts Facts => new(Kind, Status, HeldOn);

    public VisitEntry Entry =>
        new(
            Facts,
            new Plan(PlannedFor, PlannedTo, StartsAt),
            Place,
            DurationMinutes,
            Techniques,
            HandoverAgreed,
            Notes ?? VisitNotes.Nothing
        );

    internal static Visit Of(CourseId course, VisitEntry entry, UserId by, DateTimeOffset at)
    {
        var visit = new Visit
        {
            Id = VisitId.New(),
            Course = course,
            RecordedBy = by,
            RecordedAt = at,
        };
        visit.Become(entry);
        return visit;
    }

    /// <returns>The state that it leaves.</returns>
    internal VisitState Change(VisitEntry entry, UserId by, DateTimeOffset at)
    {
        var earlier = VisitState.Of(Id, ++EarlierStates, Entry, CorrectedBy ?? RecordedBy, CorrectedAt ?? RecordedAt);
        if (Status == VisitStatus.Planned)
        {
            (RecordedBy, RecordedAt) = (by, at);
        }
        else
        {
            (CorrectedBy, CorrectedAt) = (by, at);
        }

        Become(entry with { Notes = entry.Notes with { Asked = entry.Notes.Asked ?? AskedStill(entry) } });
        return earlier;
    }

    internal VisitEntry Cancelled(Asked asked) =>
        Entry with
        {
            Facts = Facts with { Status = VisitStatus.Cancelled },
            Notes = Entry.Notes with { Asked = asked },
        };

    internal VisitEntry Missed(string? note) =>
        Entry with
        {
            Facts = Facts with { Status = VisitStatus.NoShow },
            Notes = Entry.Notes with { Asked = null, AgreedNext = note ?? Entry.Notes.AgreedNext },
        };

    internal VisitEntry MovedTo(Plan plan, Asked asked) => Entry with { Plan = plan, Notes = Entry.Notes with { Asked = asked } };

    /// <summary>A visit of the same kind at the same place, planned instead of this one.</summary>
    internal VisitEntry Instead(Plan plan) =>
        new(new VisitFacts(Kind, VisitStatus.Planned, null), plan, Place, null, [], null, VisitNotes.Nothing);

    /// <summary>Who asked stays with what was asked for: a visit that is still called off, a plan that is still the same.</summary>
    private Asked? AskedStill(VisitEntry entry) =>
        entry.Facts.Status == Status && (Status != VisitStatus.Planned || entry.Plan.IsSameAs(Entry.Plan)) ? Notes?.Asked : null;

    private void Become(VisitEntry entry)
    {
        (Kind, Status, HeldOn) = (entry.Facts.Kind, entry.Facts.Status, entry.Facts.HeldOn);
        (PlannedFor, PlannedTo, StartsAt) = (entry.Plan.From, entry.Plan.To, entry.Plan.StartsAt);
        (Place, DurationMinutes, Techniques, HandoverAgreed) = (entry.Place, entry.DurationMinutes, entry.Techniques, entry.HandoverAgreed);
        Notes = entry.Notes.IsEmpty ? null : entry.Notes;
    }
}
