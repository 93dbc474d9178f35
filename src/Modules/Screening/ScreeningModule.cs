using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Screenings;

public static class ScreeningModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ScreeningModule).Assembly;

    public static IServiceCollection AddScreening(this IServiceCollection services) => services;

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapScreening(this IEndpointRouteBuilder api) { }
}
