using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What the public page bears, and what it promises. Configured under <c>SelfReferral</c>, <c>SelfReferral__SendingsPerDay=100</c>.</summary>
internal sealed record SelfReferralLimits
{
    private const string Section = "SelfReferral";

    /// <summary>Nobody fills in the form faster: 3 seconds.</summary>
    public TimeSpan Quickest { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>So long may the form stand open before it is shown anew, with what was written: 12 hours. Less than the 48 hours for which an answer is remembered.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>So many are taken in from one address within <see cref="Window"/>: 5. A day-care or a library is one address.</summary>
    public int SendingsPerAddress { get; init; } = 5;

    /// <summary>10 minutes.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>So many are taken in by one municipality in a day: 50, ten times the busiest day that anybody expects. Whoever comes later is told so, and the lead too.</summary>
    public int SendingsPerDay { get; init; } = 50;

    /// <summary>Within so many workdays the family is promised an answer: 5.</summary>
    public int WorkdaysToAnswer { get; init; } = 5;

    /// <exception cref="InvalidOperationException">A limit makes no sense.</exception>
    public static SelfReferralLimits Read(IConfiguration configuration)
    {
        var limits = configuration.GetSection(Section).Get<SelfReferralLimits>() ?? new SelfReferralLimits();
        var holds =
            limits is { SendingsPerAddress: > 0, SendingsPerDay: > 0, WorkdaysToAnswer: > 0 }
            && limits.Quickest >= TimeSpan.Zero
            && limits.Longest > limits.Quickest
            && limits.Window > TimeSpan.Zero;
        return holds ? limits : throw new InvalidOperationException($"{Section}: a limit is zero, or less, or they contradict each other");
    }
}
