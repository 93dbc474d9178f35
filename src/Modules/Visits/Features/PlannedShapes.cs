using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>The shape of a window, whatever it is sent in.</summary>
internal static class PlannedShapes
{
    /// <summary>It ends no earlier than it begins, and its clock time is one.</summary>
    public static void HaveWindow<T>(this AbstractValidator<T> shape)
        where T : IPlanned
    {
        shape
            .RuleFor(v => v.PlannedTo)
            .Must((plan, last) => last is null || plan.PlannedFor is null || last >= plan.PlannedFor)
            .WithErrorCode("field.before")
            .WithState(plan => new object?[] { plan.PlannedFor });
        shape.RuleFor(v => v.StartsAt).Must(text => text is null || Planned.ClockTime(text) is not null).WithErrorCode("visit.clock-time");
    }

    /// <summary>The window of a visit that is planned or moved now: it is not over already.</summary>
    public static void HaveNewWindow<T>(this AbstractValidator<T> shape, DanishClock clock)
        where T : IPlanned
    {
        shape.HaveWindow();
        shape
            .RuleFor(v => v.PlannedFor)
            .Must((plan, first) => plan.PlannedTo is not null || first is null || first >= clock.Today)
            .WithErrorCode("visit.window-over");
        shape.RuleFor(v => v.PlannedTo).Must(last => last is null || last >= clock.Today).WithErrorCode("visit.window-over");
    }
}
