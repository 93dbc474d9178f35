using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Host.Operation;

internal static class OperationServices
{
    /// <summary>How the server is watched, and how it ends.</summary>
    public static IServiceCollection AddOperation(this IServiceCollection services, IConfiguration configuration)
    {
        // read now: a number that is none is said at the start
        var patience = Stopping.InAll(configuration);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = patience);
        return services
            .AddSingleton<TurnsRound>()
            .AddSingleton<SharingRound>()
            .AddSingleton<SumsRound>()
            .AddSingleton<WipeRound>()
            .AddSingleton<Stopping>()
            .AddHostedService(p => p.GetRequiredService<Stopping>())
            .AddHostedService<Telemetry>()
            .AddScoped<IFrontPart, RoundsPart>();
    }
}
