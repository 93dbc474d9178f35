using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Programmes;

public static class ProgrammesModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ProgrammesModule).Assembly;

    public static IServiceCollection AddProgrammes(this IServiceCollection services) => services;

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapProgrammes(this IEndpointRouteBuilder api) { }
}
