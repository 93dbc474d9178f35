using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>A share of the price of a special place that follows one child to an institution (K2).</summary>
internal sealed class FlexGrant
{
    private FlexGrant() { }

    public FlexGrantId Id { get; private init; }
    public ReferralId Referral { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>The last day that was granted at first.</summary>
    public DateOnly To { get; private init; }

    /// <summary>The last day as it now stands; null of one that was taken back.</summary>
    public DateOnly? LastDay { get; private set; }
    public UserId GivenBy { get; private init; }
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>Changes so far.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Sealed, as all that follows.</summary>
    public required GrantTerms Terms { get; set; }

    /// <summary>The one that counts is the last.</summary>
    public IReadOnlyList<CourseDescription> Descriptions { get; private set; } = [];
    public IReadOnlyList<Acceptance> Acceptances { get; private set; } = [];
    public IReadOnlyList<GrantUse> Uses { get; private set; } = [];
    public GrantEnding? Ending { get; private set; }

    /// <summary>Its days as they now stand; null of one that was taken back.</summary>
    public DateSpan? Span => LastDay is { } last ? new DateSpan(From, last) : null;

    public Kroner Amount => Over(LastDay);

    public Kroner Used => Kroner.Sum(Counting.Select(u => u.Amount));

    public Kroner Left => Amount - Used;

    /// <summary>What falls to each calendar year.</summary>
    public IReadOnlyList<YearPart> ByYear => Span is { } span ? GrantSum.ByYear(Terms.PricePerYear, Terms.Share, span) : [];

    public CourseDescription Description => Descriptions[^1];

    public bool IsAccepted => Enum.GetValues<GrantParty>().All(party => AcceptanceOf(party) is not null);

    private IEnumerable<GrantUse> Counting => Uses.Where(u => u.Undone is null);

    public static FlexGrant Give(ReferralId referral, DateSpan span, GrantTerms terms, CourseDescription description, DateTimeOffset at) =>
        new()
        {
            Id = FlexGrantId.New(),
            Referral = referral,
            From = span.From,
            To = span.To,
            LastDay = span.To,
            Terms = terms,
            Descriptions = [description],
            GivenBy = description.WrittenBy,
            GivenAt = at,
        };

    public GrantStatus StatusOn(DateOnly today) =>
        LastDay is not { } last ? GrantStatus.TakenBack
        : last < today ? GrantStatus.Ended
        : IsAccepted ? GrantStatus.Running
        : GrantStatus.Offered;

    /// <summary>As the description now stands.</summary>
    public Acceptance? AcceptanceOf(GrantParty party) => Acceptances.LastOrDefault(a => a.By == party && a.Of == Descriptions.Count);

    public Kroner UsedIn(int year) => Kroner.Sum(Counting.Where(u => u.On.Year == year).Select(u => u.Amount));

    public Result<Done> Accept(GrantParty by, DateOnly on, UserId recordedBy, DateTimeOffset at)
    {
        if (Refused() is { } no)
        {
            return no;
        }

        if (string.IsNullOrWhiteSpace(Description.Text))
        {
            return Refusal.Conflict("grant.description-missing") with { Source = "K3" };
        }

        if (AcceptanceOf(by) is { } before)
        {
            return Refusal.Conflict("grant.accepted-already", before.On) with { Source = "K3" };
        }

        Acceptances = [.. Acceptances, new Acceptance(by, on, Descriptions.Count, recordedBy, at)];
        return Changed();
    }

    /// <summary>Other words than were accepted are accepted anew, by both; the same said again stand as they were.</summary>
    public Result<Done> Describe(CourseDescription description)
    {
        if (Refused() is { } no)
        {
            return no;
        }

        if (Descriptions is [.., var now] && now.Text == description.Text)
        {
            return Result.Done;
        }

        Descriptions = [.. Descriptions, description];
        return Changed();
    }

    /// <summary>Within its days, after both have accepted, and never beyond what is left.</summary>
    public Result<Done> Use(GrantUse use)
    {
        if (Refused() is { } no)
        {
            return no;
        }

        if (!Span!.Value.Contains(use.On))
        {
            return Refusal.Field("on", "grant.outside", From, LastDay);
        }

        if (!IsAccepted)
        {
            return Refusal.Conflict("grant.not-accepted") with { Source = "K3" };
        }

        if (use.Amount > Left)
        {
            return Refusal.Conflict("grant.exceeded", Left.RoundedToOere.Amount).At("amount") with { Source = "K2" };
        }

        Uses = [.. Uses, use];
        return Changed();
    }

    /// <summary>It was entered wrongly. It is never wiped out.</summary>
    public Result<Done> Undo(GrantUseId id, UseUndone undone)
    {
        if (Uses.FirstOrDefault(u => u.Id == id) is not { } use)
        {
            return Refusal.NotFound;
        }

        if (use.Undone is { } before)
        {
            return Refusal.Conflict("grant.use-undone", before.On);
        }

        Uses = [.. Uses.Select(u => u.Id == id ? u with { Undone = undone } : u)];
        return Changed();
    }

    /// <summary>Stops it earlier than was granted, and gives the rest back to the frame; or takes it back whole, while nothing has been used of it.</summary>
    /// <param name="lastDay">Null takes it back.</param>
    public Result<Done> End(DateOnly? lastDay, GrantEnding ending)
    {
        if (Refused() is { } no)
        {
            return no;
        }

        if (lastDay is { } day && (day < From || day >= LastDay))
        {
            return Refusal.Field("on", "grant.end-outside", From, LastDay!.Value.AddDays(-1));
        }

        if (Counting.Any(u => lastDay is null || u.On > lastDay))
        {
            return Refusal.Conflict("grant.used-after").At("on");
        }

        if (Over(lastDay) < Used)
        {
            return Refusal.Conflict("grant.used-more", Used.RoundedToOere.Amount).At("on");
        }

        (LastDay, Ending) = (lastDay, ending);
        return Changed();
    }

    private Kroner Over(DateOnly? lastDay) =>
        lastDay is { } last ? GrantSum.Of(Terms.PricePerYear, Terms.Share, new DateSpan(From, last)) : Kroner.Zero;

    private Refusal? Refused() => LastDay is null ? Refusal.Conflict("grant.taken-back") : null;

    private Result<Done> Changed()
    {
        Version++;
        return Result.Done;
    }
}
