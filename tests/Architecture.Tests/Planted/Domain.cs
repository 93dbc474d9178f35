using BarnetIMidten.Shared.Values;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Architecture.Tests.Planted.Domain;

// Breaches on purpose, each of one kind; the last is as a rule should be.
internal static class KnowsTheDatabase
{
    public static int Count(IEnumerable<DbContext> all) => all.Count();
}

internal static class KnowsTheWeb
{
    public static bool Is(HttpContext? http) => http is null;
}

internal sealed class AsksTheClock(TimeProvider clock)
{
    public DateTimeOffset At { get; } = clock.GetUtcNow();
}

internal static class AsksTheDay
{
    public static bool IsPast(DateOnly day, DanishClock clock) => day < clock.Today;
}

internal static class LooksAtTheWatch
{
    public static async Task<DateTimeOffset> Later()
    {
        await Task.Yield();
#pragma warning disable RS0030
        return DateTimeOffset.UtcNow;
#pragma warning restore RS0030
    }
}

internal sealed record IsAMessage : IRequest;

internal sealed class ValidatesItself : AbstractValidator<Sound>;

internal sealed record Sound(DateOnly Day, Kroner Amount)
{
    public bool IsPast(DateOnly today) => Day < today && new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).Year == 2026;
}
