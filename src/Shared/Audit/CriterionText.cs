namespace BarnetIMidten.Shared.Audit;

/// <summary>How what was asked for stands in the log of use.</summary>
public static class CriterionText
{
    /// <summary><c>status=received; q=Alma</c>; null where nothing was asked for.</summary>
    public static string? Of(params IEnumerable<(string Name, string? Asked)> all) =>
        string.Join("; ", all.Where(c => !string.IsNullOrEmpty(c.Asked)).Select(c => $"{c.Name}={c.Asked}")) is { Length: > 0 } said
            ? said
            : null;
}
