namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>One row of figures of a picture, a value for each of its years, in kroner.</summary>
public sealed record YearSeries(string Name, IReadOnlyList<decimal> Values);
