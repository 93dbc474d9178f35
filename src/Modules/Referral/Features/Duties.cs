using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How long there is for what is owed to the parents, a decision among it. Configured under <c>Duties</c>, <c>Duties__WorkdaysToInform=5</c>.
/// None of the numbers stands in a law that was read: they are ours (ADR 0022, 0036).</summary>
internal sealed class Duties(DanishClock clock, Duties.Limits limits)
{
    /// <param name="WorkdaysToInform">Within so many workdays of the day a referral was received, or of a reason why not yet, the parents are told.</param>
    /// <param name="DaysToDecide">A referral that has waited longer than so many days is late, and the lead is told.</param>
    /// <param name="DaysBeforeProtectionEnds">So many days before a protection is known to end somebody is reminded to ask.</param>
    internal sealed record Limits(int WorkdaysToInform = 10, int DaysBeforeProtectionEnds = 30, int DaysToDecide = 28)
    {
        private const string Section = "Duties";

        /// <exception cref="InvalidOperationException">A limit makes no sense.</exception>
        public static Limits Read(IConfiguration configuration) =>
            (configuration.GetSection(Section).Get<Limits>() ?? new Limits())
                is { WorkdaysToInform: > 0, DaysBeforeProtectionEnds: >= 0, DaysToDecide: > 0 } limits
                ? limits
                : throw new InvalidOperationException($"{Section}: a limit is zero, or less");
    }

    public DateOnly Today => clock.Today;

    /// <summary>So many days a referral waits for a decision without being late.</summary>
    public int DaysToDecide => limits.DaysToDecide;

    /// <summary>By when parents are told whose referral was received on a day.</summary>
    public DateOnly InformBy(DateOnly receivedOn) => DanishHolidays.WorkdayAfter(receivedOn, limits.WorkdaysToInform);

    /// <summary>By when, where somebody says today why not yet.</summary>
    public DateOnly InformPutOffTo => InformBy(Today);

    /// <summary>A protection that is known to hold to this day or a shorter time is asked about.</summary>
    public DateOnly AskAboutProtectionTo => Today.AddDays(limits.DaysBeforeProtectionEnds);
}
