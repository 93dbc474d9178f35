using System.Reflection;
using BarnetIMidten.Access;
using BarnetIMidten.Economy;
using BarnetIMidten.Evaluation;
using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Host.Operation;
using BarnetIMidten.Programmes;
using BarnetIMidten.Referrals;
using BarnetIMidten.Screenings;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Visits;

namespace BarnetIMidten.Host;

/// <summary>The rooms of the house, in one list. The server, the command line and the tests stand on the same.</summary>
public static class House
{
    public static IReadOnlyList<Assembly> Rooms { get; } =
    [
        ProgrammesModule.Room,
        ReferralModule.Room,
        ScreeningModule.Room,
        VisitsModule.Room,
        EconomyModule.Room,
        EvaluationModule.Room,
        AccessModule.Room,
        typeof(House).Assembly,
    ];

    public static IServiceCollection AddHouse(this IServiceCollection services) =>
        services
            .AddSingleton<Traffic>()
            .AddSingleton<ImportRuns>()
            .AddShared(Rooms)
            .AddProgrammes()
            .AddReferral()
            .AddScreening()
            .AddVisits()
            .AddEconomy()
            .AddEvaluation()
            .AddAccess();

    public static void MapHouse(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapProgrammes();
        api.MapReferral();
        api.MapScreening();
        api.MapVisits();
        api.MapEconomy();
        api.MapEvaluation();
        api.MapAccess();
        api.MapOutbox();
        ImportCourses.Map(api);
        ReadOperation.Map(api);
        app.MapCalendarFeed();
    }
}
