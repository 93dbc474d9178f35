namespace BarnetIMidten.Shared.Values;

/// <summary>A public holiday.</summary>
/// <param name="Date">The day.</param>
/// <param name="Code">Its stable code, <c>holiday.easter-monday</c>: the key of its name in the resources.</param>
public readonly record struct Holiday(DateOnly Date, string Code);
