namespace BarnetIMidten.Shared.Web.Charts;

/// <summary>One row of figures of a picture: a value for each of its columns, in the picture's own unit.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);
