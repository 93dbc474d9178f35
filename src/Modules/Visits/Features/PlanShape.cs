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

internal sealed class PlanShape<T> : AbstractValidator<T>
    where T : IPlanned
{
    public PlanShape()
    {
        RuleFor(v => v.PlannedTo)
            .Must((plan, last) => last is null || plan.PlannedFor is null || last >= plan.PlannedFor)
            .WithErrorCode("field.before")
            .WithState(plan => new object?[] { plan.PlannedFor });
        RuleFor(v => v.StartsAt).Must(text => text is null || Planned.ClockTime(text) is not null).WithErrorCode("visit.clock-time");
    }
}

/// <summary>The window of a visit that is planned or moved now: it is not over already.</summary>
internal sealed class NewWindowShape<T> : AbstractValidator<T>
    where T : IPlanned
{
    public NewWindowShape(DanishClock clock)
    {
        Include(new PlanShape<T>());
        RuleFor(v => v.PlannedFor).Required();
        RuleFor(v => v.PlannedFor)
            .Must((plan, first) => plan.PlannedTo is not null || first is null || first >= clock.Today)
            .WithErrorCode("visit.window-over");
        RuleFor(v => v.PlannedTo).Must(last => last is null || last >= clock.Today).WithErrorCode("visit.window-over");
    }
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
