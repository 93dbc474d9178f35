namespace BarnetIMidten.Programmes.Pages.Feature;

/// <summary>A switch as the page shows it.</summary>
/// <param name="Last">Null if nobody has thrown it.</param>
public sealed record SwitchLook(string Name, string Title, bool IsOn, string Description, ThrowLook? Last);

/// <summary>One throw: what it became, when, by whom and why.</summary>
public sealed record ThrowLook(string Title, bool BecameOn, string When, string Who, string? Note);

/// <summary>The names are those of the request.</summary>
public sealed class ThrowForm
{
    public bool? Enabled { get; set; }
    public string? Note { get; set; }
}
