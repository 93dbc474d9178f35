using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How long there is for what is owed to the parents, a decision among it. Configured under <c>Duties</c> for all municipalities, <c>Duties__WorkdaysToInform=5</c>,
/// and for one of them beside, <c>Duties__0183__DaysToDecide=14</c>.
/// None of the numbers stands in a law that was read: they are ours (ADR 0022, 0036).</summary>
internal sealed class Duties(DanishClock clock, Duties.Agreed agreed, CallContext call)
{
    private Limits Own => agreed.Of(call.Known.Municipality);

    /// <param name="WorkdaysToInform">Within so many workdays of the day a referral was received, or of a reason why not yet, the parents are told.</param>
    /// <param name="DaysToDecide">A referral that has waited longer than so many days is late, and the lead is told.</param>
    /// <param name="DaysBeforeProtectionEnds">So many days before a protection is known to end somebody is reminded to ask.</param>
    internal sealed record Limits(int WorkdaysToInform = 10, int DaysBeforeProtectionEnds = 30, int DaysToDecide = 28)
    {
        /// <summary>More than anybody means.</summary>
        private const int Most = 1_000;

        /// <summary>These, but for what a section says.</summary>
        /// <exception cref="InvalidOperationException">A limit makes no sense.</exception>
        public Limits With(IConfigurationSection said) =>
            new Limits(
                said.GetValue(nameof(WorkdaysToInform), WorkdaysToInform),
                said.GetValue(nameof(DaysBeforeProtectionEnds), DaysBeforeProtectionEnds),
                said.GetValue(nameof(DaysToDecide), DaysToDecide)
            )
                is { WorkdaysToInform: > 0 and <= Most, DaysBeforeProtectionEnds: >= 0 and <= Most, DaysToDecide: > 0 and <= Most } limits
                ? limits
                : throw new InvalidOperationException($"{said.Path}: a limit is zero, or less, or more than {Most}");

        public static bool Knows(string name) =>
            new[] { nameof(WorkdaysToInform), nameof(DaysBeforeProtectionEnds), nameof(DaysToDecide) }.Contains(
                name,
                StringComparer.OrdinalIgnoreCase
            );
    }

    /// <summary>The limits of each municipality: those of all, or its own.</summary>
    internal sealed class Agreed
    {
        private const string Section = "Duties";
        private readonly Limits common;
        private readonly Dictionary<MunicipalityCode, Limits> own = [];

        /// <exception cref="InvalidOperationException">A limit makes no sense.</exception>
        public Agreed(IConfiguration configuration)
        {
            var section = configuration.GetSection(Section);
            common = new Limits().With(section);
            foreach (var town in section.GetChildren().Where(s => !Limits.Knows(s.Key)))
            {
                var stray = MunicipalityCode.TryParse(town.Key, out var code)
                    ? town.GetChildren().FirstOrDefault(s => !Limits.Knows(s.Key))
                    : town;
                own[code] = stray is null
                    ? common.With(town)
                    : throw new InvalidOperationException($"{stray.Path}: this is neither a limit nor a municipality's code");
            }
        }

        public Limits Of(MunicipalityCode code) => own.GetValueOrDefault(code, common);
    }

    public DateOnly Today => clock.Today;

    /// <summary>So many days a referral waits for a decision without being late.</summary>
    public int DaysToDecide => Own.DaysToDecide;

    /// <summary>By when parents are told whose referral was received on a day.</summary>
    public DateOnly InformBy(DateOnly receivedOn) => DanishHolidays.WorkdayAfter(receivedOn, Own.WorkdaysToInform);

    /// <summary>By when, where somebody says today why not yet.</summary>
    public DateOnly InformPutOffTo => InformBy(Today);

    /// <summary>A protection that is known to hold to this day or a shorter time is asked about.</summary>
    public DateOnly AskAboutProtectionTo => Today.AddDays(Own.DaysBeforeProtectionEnds);
}
