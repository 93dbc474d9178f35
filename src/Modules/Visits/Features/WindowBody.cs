using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>A window that is agreed now.</summary>
internal sealed record WindowBody(DateOnly? PlannedFor, DateOnly? PlannedTo = null, string? StartsAt = null) : IPlanned;

internal sealed class WindowShape : AbstractValidator<WindowBody>
{
    public WindowShape(DanishClock clock)
    {
        RuleFor(v => v.PlannedFor).Required();
        this.HaveNewWindow(clock);
    }
}
