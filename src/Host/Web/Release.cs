using System.Reflection;

namespace BarnetIMidten.Host.Web;

/// <summary>Which release of the product this is, <c>0.1.0</c>: for whoever reports a fault.</summary>
public static class Release
{
    public static string Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3);
}
