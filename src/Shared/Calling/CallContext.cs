using System.Security.Cryptography;
using System.Text.Json;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Calling;

/// <summary>The key of a request that may be repeated: <paramref name="Key"/> as sent, and a digest of what was asked.</summary>
public sealed record RepeatableRequest(string Key, byte[] Digest)
{
    /// <summary>A page's own: the same words under the same key are done once, however often they are sent.</summary>
    public static RepeatableRequest Of<T>(string key, T body) => new(key, DigestOf(body));

    /// <summary>The same of a form that has no number of its own: its words are the key.</summary>
    /// <param name="form">Which form it is.</param>
    public static RepeatableRequest OfWords<T>(string form, T body)
    {
        var digest = DigestOf(body);
        return new RepeatableRequest($"{form} {Convert.ToHexString(digest)}", digest);
    }

    private static byte[] DigestOf<T>(T body) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body));
}

/// <summary>Who calls, why, and under which conditions. One for each scope; handed from the request to the message.</summary>
/// <param name="opened">Null where no message is handled: what is handed on is only who and why.</param>
public sealed class CallContext(IOpenedCases? opened = null)
{
    public Caller? Caller { get; set; }

    /// <summary>The purpose that the caller stated (<c>X-Purpose</c>), beside the route's own.</summary>
    public string? StatedPurpose { get; set; }

    public RepeatableRequest? Repeatable { get; set; }

    /// <summary>The version that the caller last saw (<c>If-Match</c>); null when the change is unconditional.</summary>
    public IReadOnlyList<string>? IfMatch { get; set; }

    /// <summary>The draft that ends when the command does.</summary>
    public DraftAtHand? Draft { get; set; }

    /// <summary>The break-glass opening under which this message got at a case that is not the caller's own; it stands in the log of use.</summary>
    public Guid? Opening { get; private set; }

    /// <summary>Whether a case that is not the caller's own has been opened to her by break-glass, and is still. Asked of nothing else: what is her own costs nothing.</summary>
    public async Task<bool> HasOpened(ReferralId referral, CancellationToken cancellation)
    {
        if (opened is null || Known.Role != Role.Pedagogue || await opened.OpeningOf(referral, Known, cancellation) is not { } opening)
        {
            return false;
        }

        Opening = opening;
        return true;
    }

    /// <exception cref="InvalidOperationException">Nobody is calling.</exception>
    public Caller Known => Caller ?? throw new InvalidOperationException("Nobody is calling: no municipality can be opened.");

    /// <summary>The house counts what waits for the caller, who does not look herself: nobody is shown anything, so it leaves no row in the log of use (ADR 0036).
    /// Nothing can be changed by it.</summary>
    public bool OnlyCounts { get; private set; }

    public static CallContext ToCountFor(Caller caller) => new() { Caller = caller, OnlyCounts = true };

    public static CallContext For(Caller caller) => new() { Caller = caller };

    public void Take(CallContext other) =>
        (Caller, StatedPurpose, Repeatable, IfMatch, Draft, OnlyCounts) = (
            other.Caller,
            other.StatedPurpose,
            other.Repeatable,
            other.IfMatch,
            other.Draft,
            other.OnlyCounts
        );
}
