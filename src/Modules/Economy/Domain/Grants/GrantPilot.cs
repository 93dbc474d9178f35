using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The pilot under which a municipality gives grants, as it was last set: when it ends, and when it is to be evaluated, which is before (K4).
/// Each setting is a row; the last stands.</summary>
internal sealed class GrantPilot
{
    /// <summary>So many days before the evaluation is due, and before the pilot ends, lead and controller are told. The number is ours: the source names none.</summary>
    public const int DaysWarned = 60;

    private GrantPilot() { }

    public Guid Id { get; private init; }

    /// <summary>Null: it is no pilot (any more).</summary>
    public DateOnly? EndsOn { get; private init; }
    public DateOnly? EvaluationDueOn { get; private init; }
    public DateOnly? EvaluatedOn { get; private set; }
    public UserId SetBy { get; private init; }
    public DateTimeOffset SetAt { get; private init; }

    /// <summary>Sealed.</summary>
    public required PilotWords Words { get; set; }

    /// <summary>An evaluation that was noted stands also where the dates are moved.</summary>
    public static GrantPilot Set(
        DateOnly? endsOn,
        DateOnly? evaluationDueOn,
        string? note,
        GrantPilot? before,
        UserId by,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EndsOn = endsOn,
            EvaluationDueOn = evaluationDueOn,
            EvaluatedOn = before?.EvaluatedOn,
            Words = new PilotWords(note, before?.Words.Findings, (before?.Words.Version ?? 0) + 1),
            SetBy = by,
            SetAt = at,
        };

    public Result<Done> Evaluate(DateOnly on, string findings)
    {
        if (EvaluatedOn is { } before)
        {
            return Refusal.Conflict("pilot.evaluated", before);
        }

        (EvaluatedOn, Words) = (on, Words with { Findings = findings, Version = Words.Version + 1 });
        return Result.Done;
    }

    /// <summary>What may name somebody is nobody's to read any more.</summary>
    public void Hide(Predicate<string> mayName)
    {
        var (note, findings) = (Hidden(Words.Note), Hidden(Words.Findings));
        if ((note, findings) != (Words.Note, Words.Findings))
        {
            Words = new PilotWords(note, findings, Words.Version + 1);
        }

        string? Hidden(string? text) => text is not null && mayName(text) ? "***" : text;
    }

    /// <summary>What is to be said of it today.</summary>
    public PilotWarning WarnsOn(DateOnly today) =>
        EvaluatedOn is null && EvaluationDueOn < today ? PilotWarning.EvaluationLate
        : EvaluatedOn is null && EvaluationDueOn?.AddDays(-DaysWarned) <= today ? PilotWarning.EvaluationDue
        : EndsOn >= today && EndsOn?.AddDays(-DaysWarned) <= today ? PilotWarning.Ends
        : PilotWarning.None;
}

/// <param name="Findings">What the evaluation found.</param>
/// <param name="Version">How often it was set or evaluated.</param>
internal sealed record PilotWords(string? Note, string? Findings, int Version = 0);

internal enum PilotWarning
{
    None,
    Ends,
    EvaluationDue,
    EvaluationLate,
}
