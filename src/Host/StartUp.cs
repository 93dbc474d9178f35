using System.Data.Common;
using BarnetIMidten.Host.Demo;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Host;

/// <summary>What the server says when it starts, or why it cannot.</summary>
internal static class StartUp
{
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    public static bool NamesAnAddress(IConfiguration configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    public static string Greeting(string address, IServiceProvider services)
    {
        var demo = services.GetRequiredService<DemoData>().Towns;
        return demo.Count == 0
            ? $"Barnet i Midten: {address}"
            : $"Barnet i Midten: {address} · demo: {string.Join(", ", DemoTown.Users.Select(u => u.SignIn))} @ "
                + $"{string.Join(" and ", demo.Select(t => $"{t}.demo"))}, password {DemoTown.Password}, "
                + $"second-factor secret of {string.Join(" and ", DemoTown.Users.Where(DemoTown.ShowsCode).Select(u => u.SignIn))} {DemoTown.Secret}";
    }

    /// <summary>The one line for a start that failed for a reason of the outside world; null for a fault of ours.</summary>
    public static string? Says(Exception fault) =>
        fault switch
        {
            SealBrokenException => $"Keys__Master is not the key that this data folder was made with ({fault.Message})",
            DbException when StorageUnavailableException.IsOfTheOutside(fault) => $"The database cannot be used: {fault.Message}",
            StorageUnavailableException busy => busy.Message,
            InvalidOperationException or IOException or UnauthorizedAccessException or FormatException => fault.Message,
            _ => null,
        };
}
