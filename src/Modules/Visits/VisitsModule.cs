using System.Reflection;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Visits;

public static class VisitsModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(VisitsModule).Assembly;

    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        services.AddRoomDb(VisitsDb.Prefix, o => new VisitsDb(o));
        return services;
    }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapVisits(this IEndpointRouteBuilder api) { }
}
