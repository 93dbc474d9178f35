using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Limits;

/// <summary>So many within a while.</summary>
public sealed record Rate
{
    public int Most { get; init; }
    public TimeSpan Window { get; init; }
}

/// <summary>What the doors bear of failed tries and of searches by CPR number; ordinary calls are never counted.
/// Configured under <c>Limits</c>: <c>Limits__FailedTokens__Most=50</c>.</summary>
public sealed record TryRates
{
    private const string Section = "Limits";

    /// <summary>Bearer tokens and links that open nothing, from one network: 600 a minute.</summary>
    public Rate FailedTokens { get; init; } = new() { Most = 600, Window = TimeSpan.FromMinutes(1) };

    /// <summary>Wrong passwords and codes from one network: 300 in ten minutes. A town hall is one network.</summary>
    public Rate FailedSignIns { get; init; } = new() { Most = 300, Window = TimeSpan.FromMinutes(10) };

    /// <summary>Wrong passwords under one name, whether anybody has it or not: 60 in ten minutes.</summary>
    public Rate FailedSignInsOfName { get; init; } = new() { Most = 60, Window = TimeSpan.FromMinutes(10) };

    /// <summary>Searches by CPR number, by one user: 120 in ten minutes.</summary>
    public Rate CprSearches { get; init; } = new() { Most = 120, Window = TimeSpan.FromMinutes(10) };

    /// <exception cref="InvalidOperationException">A limit makes no sense.</exception>
    public static TryRates Read(IConfiguration configuration)
    {
        var rates = configuration.GetSection(Section).Get<TryRates>() ?? new TryRates();
        Rate[] all = [rates.FailedTokens, rates.FailedSignIns, rates.FailedSignInsOfName, rates.CprSearches];
        return Array.TrueForAll(all, r => r.Most > 0 && r.Window > TimeSpan.Zero)
            ? rates
            : throw new InvalidOperationException($"{Section}: a limit or its window is zero, or less");
    }
}

/// <summary>The limits as they stand since the start.</summary>
public sealed class TryLimits(TryRates rates, TimeProvider clock)
{
    public Allowance FailedTokens { get; } = Of(rates.FailedTokens, clock);
    public Allowance FailedSignIns { get; } = Of(rates.FailedSignIns, clock);
    public Allowance FailedSignInsOfName { get; } = Of(rates.FailedSignInsOfName, clock);
    public Allowance CprSearches { get; } = Of(rates.CprSearches, clock);

    private static Allowance Of(Rate rate, TimeProvider clock) => new(rate.Most, rate.Window, clock);
}
