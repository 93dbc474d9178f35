using System.Reflection;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Data;
using BarnetIMidten.Screenings.Features;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Screenings.Features.ReadScreening;
using BarnetIMidten.Screenings.Features.ReadScreeningHistory;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Screenings;

public static class ScreeningModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ScreeningModule).Assembly;

    public static IServiceCollection AddScreening(this IServiceCollection services) =>
        services
            .AddRoomDb<ScreeningDb>(ScreeningDb.Prefix)
            .AddScoped<ICasePart, ScreeningInCase>()
            .AddScoped<ScreeningBook>()
            .AddScoped<IScreenings, Features.Screenings>()
            .AddScoped<IScreeningImport, ScreeningImport>();

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapScreening(this IEndpointRouteBuilder api)
    {
        PutScreening.Map(api);
        ReadScreening.Map(api);
        ReadScreeningHistory.Map(api);
    }
}
