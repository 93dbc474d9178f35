using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Shared;

public static class SettingsAtStart
{
    /// <summary>Settings that make no sense keep the server from starting, rather than whoever needs them first from working.</summary>
    public static IServiceCollection ReadAtStart<TSettings>(this IServiceCollection services)
        where TSettings : class => services.AddHostedService<Reader<TSettings>>();

    /// <exception cref="InvalidOperationException">What is written is no whole number, or lies outside.</exception>
    public static int Whole(this IConfiguration settings, string key, int usual, int least = 0, int most = int.MaxValue) =>
        settings[key] is not { } written ? usual
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
        : throw new InvalidOperationException(
            $"{key} must be a whole number, {least} {(most == int.MaxValue ? "or more" : $"to {most}")}, and not '{written}'"
        );

    private sealed class Reader<TSettings> : IHostedService
    {
        public Reader(TSettings settings) => _ = settings;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
