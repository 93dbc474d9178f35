using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Contracts;

/// <summary>The reminders that users have chosen (ADR 0036).</summary>
public interface IReminders
{
    /// <summary>Tells each user of a municipality by mail what waits for her, if it is time and she was not told already. To be called every few minutes:
    /// what is not due costs a look, and what was missed is told once.</summary>
    /// <returns>How many could not be told, whom it tries again the next time.</returns>
    Task<int> Go(MunicipalityCode municipality, CancellationToken cancellation);
}
