using BarnetIMidten.Access.Door;
using Microsoft.AspNetCore.Identity;

namespace BarnetIMidten.Access.Tests;

/// <summary>The framework's hasher, counted; with few rounds, so that the tests are quick.</summary>
internal sealed class CountedHashings : IPasswordHasher<Passwords>
{
    private readonly PasswordHasher<Passwords> hasher = new(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1000 })
    );
    private int count;

    public int Count => count;

    public string HashPassword(Passwords user, string password)
    {
        Interlocked.Increment(ref count);
        return hasher.HashPassword(user, password);
    }

    public PasswordVerificationResult VerifyHashedPassword(Passwords user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref count);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

internal sealed class SettableClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 5, 21, 8, 0, 0, TimeSpan.Zero);

    public void Pass(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
