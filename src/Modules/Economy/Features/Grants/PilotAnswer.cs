using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Economy.Features;

/// <param name="EndsOn">Null: no pilot, or none any more.</param>
/// <param name="EvaluationDueOn">By when it is to be evaluated, which is before it ends (K4).</param>
/// <param name="Findings">What the evaluation found.</param>
/// <param name="Warning">What is to be said of it today.</param>
internal sealed record PilotAnswer(
    DateOnly? EndsOn,
    DateOnly? EvaluationDueOn,
    DateOnly? EvaluatedOn,
    string? Note,
    string? Findings,
    PilotWarning Warning,
    int Version
) : IVersioned
{
    public static PilotAnswer None { get; } = new(null, null, null, null, null, PilotWarning.None, 0);

    /// <summary>With all names: <see cref="GrantAnswers"/> shows it.</summary>
    public static PilotAnswer Of(GrantPilot? pilot, DateOnly today) =>
        pilot is null
            ? None
            : new(
                pilot.EndsOn,
                pilot.EvaluationDueOn,
                pilot.EvaluatedOn,
                pilot.Words.Note,
                pilot.Words.Findings,
                pilot.WarnsOn(today),
                pilot.Words.Version
            );
}
