namespace BarnetIMidten.Programmes.Flags;

/// <summary>The day that a flag is asked about, while it is asked: the package itself knows no date. Today, if nothing is said.
/// What a method sets here its caller never sees.</summary>
internal sealed class AskedDay
{
    private readonly AsyncLocal<DateOnly?> day = new();

    public DateOnly? Value
    {
        get => day.Value;
        set => day.Value = value;
    }
}
