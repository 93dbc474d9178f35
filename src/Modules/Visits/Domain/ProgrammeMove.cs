using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>That a lead moved a running course to other rules: from which, to which, and why. The reason is sealed.</summary>
internal sealed class ProgrammeMove
{
    private ProgrammeMove() { }

    public Guid Id { get; private init; }
    public CourseId Course { get; private init; }
    public ProgrammeVersionId From { get; private init; }
    public ProgrammeVersionId To { get; private init; }
    public string Reason { get; private init; } = "";

    /// <summary>The day on which it was noted that the parents agree to the new rules.</summary>
    public DateOnly ConsentNotedOn { get; private init; }
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    internal static ProgrammeMove Of(
        CourseId course,
        ProgrammeVersionId from,
        ProgrammeVersionId to,
        string reason,
        DateOnly consentNotedOn,
        UserId by,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Course = course,
            From = from,
            To = to,
            Reason = reason,
            ConsentNotedOn = consentNotedOn,
            RecordedBy = by,
            RecordedAt = at,
        };
}

/// <summary>A course that runs can be moved to other rules that have visits. No law says how: it is a rule of our own.</summary>
internal static class MoveRule
{
    public static Refusal? Check(Course course, ProgrammeVersion to) =>
        course.EndedOn is { } ended ? Refusal.Conflict("course.ended", ended)
        : to.Id == course.Programme ? Own("course.programme-same", to.Name)
        : !to.OpensCourse ? Own("course.programme-opens-none", to.Name)
        : null;

    private static Refusal Own(string code, string name) =>
        (Refusal.Conflict(code, name) with { Source = RuleSources.Own }).At("versionId");
}
