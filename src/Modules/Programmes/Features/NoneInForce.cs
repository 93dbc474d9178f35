using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Programmes.Features;

internal static class NoneInForce
{
    /// <summary>The day lies before the municipality's first version.</summary>
    public static Refusal On(DateOnly day) => new(RefusalKind.NotFound, "programme.none-in-force") { Arguments = [day] };
}
