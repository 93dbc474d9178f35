using System.Globalization;
using BarnetIMidten.Host.Web;
using BarnetIMidten.Shared.Watch;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BarnetIMidten.Host.Operation;

/// <summary>Sends metrics and traces to a collector by OTLP. Off until <c>Telemetry:Otlp:Endpoint</c> names one (<c>http://collector:4318</c>, by HTTP), or the standard's own variable
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> does, whose other variables then count too.</summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string Standard = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The framework's, as far as they hold no address: <c>http.route</c> is the route as it is declared.</summary>
    private static readonly string[] Meters =
    [
        Pulse.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var (share, seconds) = (
            Number(configuration, "SampleRatio", 1, 0, 1),
            (int)Number(configuration, "MetricsEverySeconds", 60, 1, 86_400)
        );
        if (Endpoint() is not null || !string.IsNullOrEmpty(configuration[Standard]))
        {
            traces = Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(Describe)
                .AddSource(Pulse.Name)
                // by the id of the trace: a call that goes through several systems is kept by all of them, or none
                .SetSampler(new TraceIdRatioBasedSampler(share))
                .AddOtlpExporter(otlp => Lead(otlp, "v1/traces"))
                .Build();
            metrics = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(Describe)
                .AddMeter(Meters)
                .AddOtlpExporter(
                    (otlp, reader) =>
                    {
                        Lead(otlp, "v1/metrics");
                        reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = 1000 * seconds;
                    }
                )
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    /// <exception cref="InvalidOperationException">It is none, or lies outside.</exception>
    private static double Number(IConfiguration configuration, string name, double usual, double least, double most) =>
        configuration.GetSection("Telemetry")[name] is not { } written ? usual
        : double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"Telemetry:{name} must lie between {least} and {most}, and not be '{written}'")
        );

    /// <exception cref="InvalidOperationException">It is no address.</exception>
    private Uri? Endpoint() =>
        configuration["Telemetry:Otlp:Endpoint"] is not { Length: > 0 } written ? null
        : Uri.TryCreate(written.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new InvalidOperationException($"Telemetry:Otlp:Endpoint must be an address as http://collector:4318, and not '{written}'");

    private void Lead(OtlpExporterOptions otlp, string signal)
    {
        if (Endpoint() is { } address)
        {
            (otlp.Protocol, otlp.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(address, signal));
        }
    }

    private static void Describe(ResourceBuilder resource) => resource.AddService("barnet-i-midten", serviceVersion: Release.Version);
}
