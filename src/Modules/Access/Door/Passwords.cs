using BarnetIMidten.Access.Contracts;
using Microsoft.AspNetCore.Identity;

namespace BarnetIMidten.Access.Door;

/// <summary>How a password compared with the one that is kept.</summary>
/// <param name="Renewed">The same password hashed as the framework now hashes, where the kept hash is weaker.</param>
internal sealed record Comparison(bool Right, PasswordHash? Renewed);

/// <summary>The framework's hasher, and the one place that calls it. No handler may take it: one hash takes tens of milliseconds,
/// in which nobody else could write.</summary>
internal sealed class Passwords : IPasswords
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512: as many as OWASP advises (Password Storage Cheat Sheet). A hash of fewer is renewed at its next sign-in.</summary>
    public const int Rounds = 210_000;

    private readonly IPasswordHasher<Passwords> hasher;
    private readonly Lazy<PasswordHash> nobodys;

    public Passwords(IPasswordHasher<Passwords> hasher)
    {
        this.hasher = hasher;
        nobodys = new Lazy<PasswordHash>(() => Hash(Guid.CreateVersion7().ToString()));
    }

    public PasswordHash Hash(string password) => new(hasher.HashPassword(this, Read(password)));

    /// <summary>Always one comparison's work, also for one who is unknown or has no password: how long it takes tells nothing.</summary>
    public Comparison Compare(PasswordHash? kept, string password)
    {
        var verdict = hasher.VerifyHashedPassword(this, (kept ?? nobodys.Value).Text, Read(password));
        return kept is null || verdict == PasswordVerificationResult.Failed
            ? new Comparison(false, null)
            : new Comparison(true, verdict == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null);
    }

    /// <summary>Makes the hash that stands in for nobody's, so that the first unknown name does not take twice as long as the next.</summary>
    public void Prepare() => _ = nobodys.Value;

    /// <summary>An å typed on one keyboard is the å typed on another.</summary>
    private static string Read(string password) => string.Concat(password.EnumerateRunes()).Normalize(System.Text.NormalizationForm.FormKC);
}
