namespace BarnetIMidten.Visits.Domain;

/// <summary>A window in which a visit can be held, and its clock time once agreed. The last day is the first where none is given.</summary>
internal sealed record Plan(DateOnly? From, DateOnly? To, TimeOnly? StartsAt)
{
    public static Plan None { get; } = new(null, null, null);

    public DateOnly? Last => To ?? From;

    public bool IsSameAs(Plan other) => (From, Last, StartsAt) == (other.From, other.Last, other.StartsAt);
}
