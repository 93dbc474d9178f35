using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Outbox.Deliveries;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Outbox.Mail;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Outbox;

public static class OutboxServices
{
    internal static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services
            .AddSingleton<OutboxAgenda>()
            .AddScoped<Outbox>()
            .AddScoped<IOutbox>(p => p.GetRequiredService<Outbox>())
            .AddScoped<ICasePart, DeliveriesInCase>()
            .AddScoped<IFrontPart, FailedPart>()
            .AddScoped<OutboxGate>()
            .AddScoped<IFrontPart, HeldPart>()
            .AddScoped<IFrontPart, UnreadablePart>()
            .AddSingleton<OutboxWorker>();
        services.AddSingleton(p => MailSettings.Read(p.GetRequiredService<IConfiguration>())).AddSingleton<ICarrier, MailCarrier>();
        services
            .AddSingleton<WebhookAddress>()
            .AddSingleton<WebhookShape>()
            .AddScoped<WebhookList>()
            .AddSingleton<ICarrier, WebhookCarrier>()
            .AddScoped<WebhookDesk>()
            .AddScoped<Webhooks.Webhooks>()
            .AddScoped<IWebhooks>(p => p.GetRequiredService<Webhooks.Webhooks>());
        return services
            .AddSingleton(p => JournalSettings.Read(p.GetRequiredService<IConfiguration>()))
            .AddSingleton<IJournalAdapter, FileDrop>()
            .AddSingleton<ICarrier, JournalCarrier>()
            .AddScoped<IJournal, Journal.Journal>();
    }

    /// <summary>Only the server delivers; the command line and the tests put.</summary>
    public static IServiceCollection AddOutboxWorker(this IServiceCollection services) =>
        services.AddHostedService(p => p.GetRequiredService<OutboxWorker>());

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapOutbox(this IEndpointRouteBuilder api)
    {
        ReadOutbox.Map(api);
        ReleasePost.Map(api);
        ListDeliveries.Map(api);
        ReadDelivery.Map(api);
        SendAgain.Map(api);
        GiveUpDelivery.Map(api);
        ListWebhooks.Map(api);
        ReadWebhook.Map(api);
        AddWebhook.Map(api);
        ChangeWebhook.Map(api);
        RotateSecret.Map(api);
        EndFormerSecret.Map(api);
        PauseWebhook.Map(api);
        RemoveWebhook.Map(api);
        PingWebhook.Map(api);
    }
}
