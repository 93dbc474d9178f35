using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access;

public static class AccessModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(AccessModule).Assembly;

    public static IServiceCollection AddAccess(this IServiceCollection services) => services;

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapAccess(this IEndpointRouteBuilder api) { }
}
