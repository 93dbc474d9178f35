using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BarnetIMidten.Access.Door;

/// <summary>Slips that go out with a form, sealed, and count for a while when they come back.</summary>
internal sealed class Slips(IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Between = '|';

    /// <param name="use">What it is for: a slip of another use is none.</param>
    public string Give(string use, params IReadOnlyList<string> words) =>
        protection
            .CreateProtector(use)
            .Protect(
                string.Join(Between, words.Prepend(clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)))
            );

    /// <summary>Its words; null when it is not ours, or too old.</summary>
    public string[]? Read(string use, string? slip, TimeSpan longest)
    {
        if (string.IsNullOrEmpty(slip))
        {
            return null;
        }

        try
        {
            var (given, words) = protection.CreateProtector(use).Unprotect(slip).Split(Between) switch
            {
                [var at, .. var rest] => (DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)), rest),
                _ => (DateTimeOffset.MinValue, []),
            };
            return clock.GetUtcNow() - given < longest ? words : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
