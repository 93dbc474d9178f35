namespace BarnetIMidten.Programmes.Pages.Feature;

/// <summary>A switch as the page shows it.</summary>
/// <param name="Depends">What depends on it: the standing sentence, then what there is of it now.</param>
/// <param name="Last">Null if nobody has thrown it.</param>
/// <param name="Planned">The turns that lie ahead.</param>
public sealed record SwitchLook(
    string Name,
    string Title,
    bool IsOn,
    string Description,
    IReadOnlyList<string> Depends,
    ThrowLook? Last,
    IReadOnlyList<TurnLook> Planned
);

/// <summary>One throw: what it became, when, by whom and why.</summary>
public sealed record ThrowLook(string Title, bool BecameOn, string When, string Who, string? Note);

/// <summary>One turn that lies ahead.</summary>
public sealed record TurnLook(string Id, bool BecomesOn, string When, string Who, string Note);

/// <summary>The names are those of the request.</summary>
public sealed class ThrowForm
{
    public bool? Enabled { get; set; }
    public string? Note { get; set; }
}

/// <summary>A turn as it is planned on the page: day and time by the clocks of Denmark.</summary>
public sealed class TurnForm
{
    public bool? Enabled { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly? Time { get; set; }
    public string? Note { get; set; }
}
