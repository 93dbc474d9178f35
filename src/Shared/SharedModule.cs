using System.Reflection;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Backups;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Shared.Web;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared;

public static class SharedModule
{
    /// <summary>The kernel that every room stands on. <paramref name="rooms"/> are the assemblies whose texts and messages the house knows.</summary>
    public static IServiceCollection AddShared(this IServiceCollection services, params IReadOnlyList<Assembly> rooms)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DanishClock>();
        services.AddSingleton<Rounds>();
        services.AddSingleton(new HouseWords(new Phrasebook([typeof(SharedModule).Assembly, .. rooms])));
        services.AddScoped(p => p.GetRequiredService<HouseWords>().For(p.GetRequiredService<CallContext>(), p.GetService<IOwnWords>()));
        services.AddSingleton<SiteAddress>().ReadAtStart<SiteAddress>();
        services.AddSingleton(p => new TryLimits(
            TryRates.Read(p.GetRequiredService<IConfiguration>()),
            p.GetRequiredService<TimeProvider>()
        ));
        services.ReadAtStart<TryLimits>();
        services.AddStorage().AddPipeline().AddDesk().AddOutbox();
        foreach (var room in (IEnumerable<Assembly>)[typeof(SharedModule).Assembly, .. rooms])
        {
            services.AddMessagesOf(room);
        }

        services.ConfigureHttpJsonOptions(json => StrictJson.Apply(json.SerializerOptions));
        services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<OpenAddresses>();
        services.AddExceptionHandler<Faults>();
        return services;
    }

    /// <summary>The door. Place it after routing and authentication.</summary>
    public static IApplicationBuilder UseGate(this IApplicationBuilder app) => app.UseMiddleware<Gate>();

    private static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services
            .AddSingleton<DataFolder>()
            .AddSingleton<DiskRoom>()
            .ReadAtStart<DiskRoom>()
            .AddSingleton<StorageSettings>()
            .AddSingleton<Placements>()
            .AddSingleton<Databases>()
            .AddSingleton<MasterKey>()
            .AddSingleton<KeyRing>()
            .AddSingleton<MasterKeyCheck>()
            .AddSingleton<SealedColumns>()
            .AddSingleton<Migrator>()
            .AddSingleton<Withheld>()
            .AddSingleton<UseLog>();
        services.AddSingleton(p => new SystemRegister(
            p.GetRequiredService<DataFolder>(),
            p.GetRequiredService<Placements>(),
            p.GetRequiredService<MasterKey>(),
            p.GetRequiredService<MasterKeyCheck>(),
            p.GetRequiredService<Migrator>()
        ));
        services.AddSingleton(p => new Municipalities(
            p.GetRequiredService<DataFolder>(),
            p.GetRequiredService<Databases>(),
            p.GetRequiredService<Migrator>(),
            p.GetRequiredService<KeyRing>(),
            p.GetRequiredService<Withheld>(),
            p.GetRequiredService<TimeProvider>()
        ));
        services
            .AddRoomDb<KernelDb>(KernelDb.Prefix)
            .AddScoped(p => new UseReader(p.GetRequiredService<KernelDb>(), p.GetRequiredService<Session>()))
            .AddScoped(p => new TrustRecord(p.GetRequiredService<KernelDb>()));
        services.AddSingleton<KeyRotation>();
        services.AddSingleton(p => new SharedSums(p.GetRequiredService<DataFolder>()));
        services.AddSingleton(
            RoomDbRegistration.Info(
                Storage.Scope.System,
                SystemDb.Prefix,
                kind => new SystemDb(RoomDbRegistration.Options<SystemDb>(SystemDb.Prefix, kind))
            )
        );
        return services.AddErasures().AddBackups().AddScoped<Session>();
    }

    private static IServiceCollection AddErasures(this IServiceCollection services) =>
        services
            .AddSingleton(p => new ErasureRegister(
                p.GetRequiredService<DataFolder>(),
                p.GetRequiredService<Databases>(),
                p.GetRequiredService<BackupPlan>(),
                p.GetRequiredService<ILogger<ErasureRegister>>()
            ))
            .AddScoped<ErasuresAnew>()
            .AddScoped<CaseErasure>()
            .AddScoped<Remains>();

    private static IServiceCollection AddBackups(this IServiceCollection services) =>
        services
            .AddSingleton(p => BackupPlan.Read(p.GetRequiredService<IConfiguration>(), p.GetRequiredService<DataFolder>()))
            .AddSingleton<BackupCheck>()
            .AddSingleton<Moving>()
            .AddSingleton<Backups>()
            .AddSingleton<Restoring>();

    private static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services
            .AddScoped<CallContext>()
            .AddScoped<AuditNote>()
            .AddScoped<Facts>()
            .AddScoped<Parts>()
            .AddScoped<Dispatcher>()
            .AddSingleton<Answers>();
        services.AddScoped<ServiceFactory>(provider => provider.GetService!).AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(Lazy<>), typeof(Later<>));
        foreach (
            var step in (Type[])
                [
                    typeof(LogStep<,>),
                    typeof(AuthoriseStep<,>),
                    typeof(KeyStep<,>),
                    typeof(ValidateStep<,>),
                    typeof(WriteStep<,>),
                    typeof(LookStep<,>),
                ]
        )
        {
            services.AddTransient(typeof(IPipelineBehavior<,>), step);
        }

        return services;
    }
}
