using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Visits.Domain;

/// <summary>The language in which a calendar program is told what stands in the feed: it asks without anybody's choice of language.</summary>
internal enum LinkLanguage
{
    Danish,
    English,
}

/// <summary>A link by which a calendar program fetches a calendar without signing in. Only the keyed hash of its secret is kept.</summary>
internal sealed class CalendarLink
{
    /// <summary>Calendar programs ask as often as they like; so often a fetch is written down.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    private CalendarLink() { }

    public CalendarLinkId Id { get; private init; }

    /// <summary>Who made it, and as whom it reads.</summary>
    public UserId Owner { get; private init; }

    /// <summary>Whose calendar it shows; null for the corps' together.</summary>
    public UserId? Pedagogue { get; private init; }

    public LinkLanguage Language { get; private init; }
    public byte[] Hash { get; private init; } = [];
    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>The latest fetch that was written down.</summary>
    public DateTimeOffset? FetchedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarLink Make(UserId owner, UserId? pedagogue, LinkLanguage language, byte[] hash, DateTimeOffset at) =>
        new()
        {
            Id = CalendarLinkId.New(),
            Owner = owner,
            Pedagogue = pedagogue,
            Language = language,
            Hash = hash,
            MadeAt = at,
        };

    /// <summary>Whether a fetch at this moment is to be written down: the one before is an hour old, or there is none.</summary>
    public bool IsToBeNoted(DateTimeOffset at) => FetchedAt is not { } last || at - last >= NotedEvery;

    /// <summary>False if it was noted within the hour, and nothing is changed.</summary>
    public bool Fetched(DateTimeOffset at)
    {
        var noted = IsToBeNoted(at);
        FetchedAt = noted ? at : FetchedAt;
        return noted;
    }

    /// <summary>Once revoked it stays as it was.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
