namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>What the rules of a programme let happen: whom, how many visits, and how far apart.</summary>
/// <param name="OldestMonths">Of the child when it is referred.</param>
/// <param name="Unborn">Share of the children that are not born yet.</param>
/// <param name="VisitsOfAFamily">On an average, with those who get no course.</param>
internal sealed record SimulatedModel(
    IReadOnlyList<string> RiskFactors,
    IReadOnlyList<string> Daycare,
    int OldestMonths,
    double Unborn,
    int FewestVisits,
    int MostVisits,
    bool HasBooster,
    double VisitsOfAFamily
)
{
    public static SimulatedModel Ishoej { get; } =
        new(
            ["IB1", "IB2", "IB3", "IB4", "IB5", "IB6", "IF1", "IF2", "IF3", "IF4"],
            ["institution", "institution", "dagpleje"],
            OldestMonths: 70,
            Unborn: 0,
            FewestVisits: 3,
            MostVisits: 10,
            HasBooster: true,
            VisitsOfAFamily: 6.3
        );

    public static SimulatedModel National { get; } =
        new(
            ["F1", "F2", "F5", "F8", "F11", "B1", "B2", "B3", "B5", "B8"],
            ["none", "institution", "dagpleje"],
            OldestMonths: 22,
            Unborn: 0.1,
            FewestVisits: 4,
            MostVisits: 14,
            HasBooster: false,
            VisitsOfAFamily: 8.1
        );
}
