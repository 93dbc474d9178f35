using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Calling;

/// <summary>What a caller may demand of a record before it is changed.</summary>
public static class Conditions
{
    /// <summary>Null if the record still is as the caller last saw it, or she did not ask; else <see cref="Refusal.Stale"/> (412).</summary>
    public static Refusal? Unchanged(this CallContext call, int version) =>
        call.IfMatch is null || call.IfMatch.Contains("*") || call.IfMatch.Contains(EntityTag(version)) ? null : Refusal.Stale;

    /// <summary>A record's version as an <c>ETag</c>.</summary>
    public static string EntityTag(int version) => $"\"v{version}\"";
}
