using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Screening.Tests;

/// <summary>What the tests of this room begin with.</summary>
internal static class A
{
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    public static Catalogue Catalogue(string source = "N3", params string[] codes) =>
        new("test", [.. codes.DefaultIfEmpty("B1").Select(c => new CatalogueItem(c, "child", new LocalText($"da {c}", $"en {c}"), source))], [], []);

    public static Observed Screening(params string[] seen) =>
        new(new DateOnly(2026, 3, 5), [.. seen.Select(c => new SeenFactor(c, $"set {c}"))], [], new Criteria(true, true, true), false, null);
}
