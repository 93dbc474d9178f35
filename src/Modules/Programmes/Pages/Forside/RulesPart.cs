using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.ListTurns;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Programmes.Pages.Forside;

/// <summary>What an administrator answers for: the rules in force, those that are to come, and the switches thrown last.</summary>
internal sealed class RulesPart(Dispatcher send, Phrasebook texts, DanishClock clock) : IFrontPart
{
    private const int LastThrown = 3;

    /// <summary>So many days before a version comes into force she is reminded of it.</summary>
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        if (caller.Role != Role.Administrator)
        {
            return [];
        }

        var versions = (await send.Send(new ListVersionRecords.Query(), cancellation)).Value.Items;
        var thrown = (await send.Send(new ListSwitchRecords.Query(Name: null, Page: 1, PageSize: LastThrown), cancellation)).Value.Items;
        var now = new RulesNow(
            versions.LastOrDefault(v => v.Version.EffectiveFrom <= clock.Today),
            [.. versions.Where(v => v.Version.EffectiveFrom > clock.Today)],
            thrown,
            (await send.Send(new ListTurns.Query(), cancellation)).Value.Items
        );
        return
        [
            new FrontSection(
                Need.Rules,
                "/Pages/Forside/_Rules.cshtml",
                now,
                now.Coming is [var next, ..]
                    ? new FrontLine(texts["rules.next", next.Version.Name, DanishFormat.Date(next.Version.EffectiveFrom)], "#rules")
                    : null,
                Waits: new Waits(
                    ReminderKind.Versions,
                    [
                        .. now
                            .Coming.Where(v => v.Version.EffectiveFrom <= clock.Today.AddDays(DaysAhead))
                            .Select(v => Waits.Key(v.Version.Id, v.Version.EffectiveFrom)),
                    ]
                )
            ),
        ];
    }
}

/// <param name="InForce">Null before the municipality's first version.</param>
internal sealed record RulesNow(
    ListVersionRecords.Record? InForce,
    IReadOnlyList<ListVersionRecords.Record> Coming,
    IReadOnlyList<ListSwitchRecords.Record> Thrown,
    IReadOnlyList<TurnAnswer> Planned
);
