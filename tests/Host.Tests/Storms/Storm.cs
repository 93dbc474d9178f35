using System.Globalization;

namespace BarnetIMidten.Host.Tests.Storms;

internal static class Storm
{
    /// <summary>How long or often, where somebody wants another than the usual: <c>STORM_KILLS=3</c>.</summary>
    public static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable($"STORM_{name}"), NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            ? set
            : usual;
}
