using System.Globalization;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>What is sent with a window in it.</summary>
internal interface IPlanned
{
    DateOnly? PlannedFor { get; }

    /// <summary>The same day if null.</summary>
    DateOnly? PlannedTo { get; }

    /// <summary><c>09:30</c></summary>
    string? StartsAt { get; }
}

/// <summary>A window that is agreed now.</summary>
internal sealed record WindowBody(DateOnly? PlannedFor, DateOnly? PlannedTo = null, string? StartsAt = null) : IPlanned;

internal static class PlanShapes
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

/// <summary>A visit that is planned instead of another.</summary>
internal sealed class WindowShape : AbstractValidator<WindowBody>
{
    public WindowShape(DanishClock clock)
    {
        RuleFor(v => v.PlannedFor).Required();
        this.HaveNewWindow(clock);
    }
}

/// <summary>A move, whose body is its window too.</summary>
internal sealed class MoveShape<T> : AbstractValidator<T>
    where T : IPlanned
{
    public MoveShape(DanishClock clock) => this.HaveNewWindow(clock);
}

internal static class Planned
{
    private const string Format = "HH:mm";

    /// <summary>The one clock time that a text states.</summary>
    public static TimeOnly? ClockTime(string? text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string? Clock(TimeOnly? time) => time?.ToString(Format, CultureInfo.InvariantCulture);

    public static WindowBody Window(this Plan plan) => new(plan.From, plan.To, Clock(plan.StartsAt));

    public static Plan Plan(this IPlanned window) => new(window.PlannedFor, window.PlannedTo, ClockTime(window.StartsAt));
}
