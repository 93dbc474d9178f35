using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Screening.Tests;

/// <summary>What the tests of this room begin with.</summary>
internal static class A
{
    public static readonly DateOnly ReceivedOn = new(2026, 3, 2);

    public static Catalogue Catalogue(string source = "N3", params string[] codes) =>
        new(
            "test",
            [.. codes.DefaultIfEmpty("B1").Select(c => new CatalogueItem(c, "child", new LocalText($"da {c}", $"en {c}"), source))],
            [],
            []
        );

    public static Observed Screening(params string[] seen) =>
        new(
            new DateOnly(2026, 3, 5),
            [.. seen.Select(c => new SeenFactor(c, $"set {c}"))],
            [],
            new Criteria(true, true, true),
            false,
            null
        );

    public static PutScreening.Body Body(string screenedOn, params (string Code, string? Observation)[] seen) =>
        new(
            House.Day(screenedOn),
            [.. seen.Select(s => new PutScreening.Factor(s.Code, s.Observation))],
            null,
            new PutScreening.Answers(true, true, true),
            false,
            null
        );
}
