using System.Diagnostics;
using System.Globalization;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>health [--address http://127.0.0.1:5183] [--wait SECONDS]</c>: exit 0 once a server there can serve, for whoever starts and watches it.
/// Without an address it asks where a server with these settings listens, and always for the first name of <c>AllowedHosts</c>, where that is set:
/// a server that answers to one name alone answers it too.</summary>
internal sealed class AskHealth(Options options) : IVerb
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<int> Run()
    {
        var configuration = Foundation.Lay([.. options.Configuration]).Configuration;
        var address = AddressOf(options.Optional("address") ?? Listened(configuration[WebHostDefaults.ServerUrlsKey]));
        var wait = SecondsOf(options.Optional("wait"));
        options.NothingElse();
        using var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        http.DefaultRequestHeaders.Host = AllowedHost(configuration["AllowedHosts"]);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await FaultOf(http) is not { } fault)
            {
                return 0;
            }

            if (Stopwatch.GetElapsedTime(started) >= wait)
            {
                return await Verbs.Fail($"{address}: {fault}");
            }

            await Task.Delay(Again);
        }
    }

    private static async Task<string?> FaultOf(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode ? null : await answer.Content.ReadAsStringAsync();
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return fault.Message;
        }
    }

    /// <summary>Null where every name is let in; a pattern is asked for by a name that fits it.</summary>
    private static string? AllowedHost(string? allowed) =>
        allowed?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var first, ..] || first == "*"
            ? null
        : first.StartsWith("*.", StringComparison.Ordinal) ? $"health{first[1..]}"
        : first;

    /// <summary>The first of the addresses at which a server listens, as one on the same machine asks there.</summary>
    private static string Listened(string? urls)
    {
        if (urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is not [var first, ..])
        {
            return Server.UsualAddress;
        }

        var bound = BindingAddress.Parse(first);
        return $"{bound.Scheme}://{(bound.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bound.Host)}:{bound.Port}";
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new OptionException($"--address must be an address as {Server.UsualAddress}");

    private static TimeSpan SecondsOf(string? text) =>
        text is null ? TimeSpan.Zero
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : throw new OptionException("--wait must be a whole number of seconds");
}
