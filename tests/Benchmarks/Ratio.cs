using System.Globalization;

namespace BarnetIMidten.Benchmarks;

/// <summary>A ratio, round by round, of the product to its reference.</summary>
internal sealed record Ratio(string Name, string What, double Product, double Reference, string Unit, double Aim, bool LessIsBetter)
{
    public double Value => Product / Reference;

    /// <summary>Of the medians; the aim is a ratio of at least so much.</summary>
    public static Ratio AtLeast(
        string name,
        string what,
        IEnumerable<double> product,
        IEnumerable<double> reference,
        string unit,
        double aim
    ) => new(name, what, Measure.Median(product), Measure.Median(reference), unit, aim, LessIsBetter: false);

    /// <summary>Of the medians; the aim is a ratio of at most so much.</summary>
    public static Ratio AtMost(
        string name,
        string what,
        IEnumerable<double> product,
        IEnumerable<double> reference,
        string unit,
        double aim
    ) => new(name, what, Measure.Median(product), Measure.Median(reference), unit, aim, LessIsBetter: true);

    public bool Reached => LessIsBetter ? Value <= Aim : Value >= Aim;

    /// <summary>As a row of the table in <c>docs/benchmarks.md</c>; where it was missed, the cause is for whoever pastes it to say.</summary>
    public string Row(string where) =>
        FormattableString.Invariant(
            $"| {$"{Name} {What}".Trim()} | {where} | {Short(Value)} ({Short(Product)} / {Short(Reference)} {Unit}) | {(LessIsBetter ? '≤' : '≥')} {Aim:G3} | {(Reached ? "" : "missed: ")}|"
        );

    public override string ToString() =>
        FormattableString.Invariant(
            $"{Name, -4} {What, -46} product {Product, 10:F2} reference {Reference, 10:F2} {Unit, -12} ratio {Value, 6:F2} aim {(LessIsBetter ? "<=" : ">=")} {Aim:F2} {(Reached ? "reached" : "MISSED")}"
        );

    /// <summary>Three digits, and all those before the point.</summary>
    private static string Short(double figure) => figure.ToString(figure >= 100 ? "F0" : "G3", CultureInfo.InvariantCulture);
}
