using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What the municipality has set aside for flexible grants in a calendar year: they are held within the budget that there is (K4).</summary>
internal sealed class GrantFrame
{
    private GrantFrame() { }

    public int Year { get; private init; }

    /// <summary>Sealed.</summary>
    public required FrameKept Kept { get; set; }
    public UserId SetBy { get; private set; }
    public DateTimeOffset SetAt { get; private set; }

    public static GrantFrame Of(int year, Kroner amount, UserId by, DateTimeOffset at) =>
        new()
        {
            Year = year,
            Kept = new FrameKept(amount, Version: 1),
            SetBy = by,
            SetAt = at,
        };

    public void Set(Kroner amount, UserId by, DateTimeOffset at) =>
        (Kept, SetBy, SetAt) = (Kept with { Amount = amount, Version = Kept.Version + 1 }, by, at);

    /// <summary>A case is erased; what the year's accounts say of it stands, and of whom it was is gone.</summary>
    public void KeepErased(Kroner granted, Kroner used) =>
        Kept = Kept with { ErasedGranted = Kept.ErasedGranted + granted, ErasedUsed = Kept.ErasedUsed + used };
}

/// <param name="ErasedGranted">Granted in the year to children whose case is erased.</param>
/// <param name="ErasedUsed">Used of it.</param>
/// <param name="Version">How often it was set.</param>
internal sealed record FrameKept(Kroner Amount, Kroner ErasedGranted = default, Kroner ErasedUsed = default, int Version = 0);

/// <summary>A year's frame, and what lies on it.</summary>
/// <param name="Amount">Null where none is set.</param>
internal sealed record FrameState(int Year, Kroner? Amount, Kroner Granted, Kroner Used, int Version)
{
    /// <summary>Below zero only where a frame was made smaller than what was granted already.</summary>
    public Kroner? Left => Amount - Granted;

    public static FrameState Of(int year, FrameKept? kept, IEnumerable<FlexGrant> grants)
    {
        var (granted, used) = (kept?.ErasedGranted ?? Kroner.Zero, kept?.ErasedUsed ?? Kroner.Zero);
        foreach (var grant in grants)
        {
            granted += grant.ByYear.FirstOrDefault(p => p.Year == year)?.Amount ?? Kroner.Zero;
            used += grant.UsedIn(year);
        }

        return new FrameState(year, kept?.Amount, granted, used, kept?.Version ?? 0);
    }

    /// <summary>Whether so much more can be granted. Without a frame nothing can.</summary>
    public bool Holds(Kroner more) => Left is { } left && more <= left;
}
