using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Shared;

public static class SettingsAtStart
{
    /// <summary>Settings that make no sense keep the server from starting, rather than whoever needs them first from working.</summary>
    public static IServiceCollection ReadAtStart<TSettings>(this IServiceCollection services)
        where TSettings : class => services.AddHostedService<Reader<TSettings>>();

    private sealed class Reader<TSettings> : IHostedService
    {
        public Reader(TSettings settings) => _ = settings;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
