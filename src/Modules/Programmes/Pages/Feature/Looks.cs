using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.ListFeatures;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.ListTurns;
using BarnetIMidten.Programmes.Features.ShowUses;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Programmes.Pages.Feature;

/// <summary>Puts together what the pages of the switches show of each.</summary>
internal sealed class Looks(Dispatcher send, Phrasebook texts)
{
    public async Task<IReadOnlyList<SwitchLook>> All(IReadOnlyList<FeatureAnswer> features, CancellationToken cancellation)
    {
        var turns = (await send.Send(new ListTurns.Query(), cancellation)).Value.Items;
        var uses = (await send.Send(new ShowUses.Query(), cancellation)).Value.Items.ToLookup(u => Flag.NameOf(u.Feature));
        var switches = new List<SwitchLook>();
        foreach (var feature in features.Where(f => f.Name != Flag.Programme))
        {
            var last = (await send.Send(new ListSwitchRecords.Query(feature.Name, Page: 1, PageSize: 1), cancellation)).Value.Items;
            switches.Add(
                new SwitchLook(
                    feature.Name,
                    NameOf(feature.Name),
                    feature.Enabled,
                    feature.Description.ToString(),
                    [texts[$"feature.{feature.Name}.depends"], .. uses[feature.Name].Select(u => u.Text.ToString())],
                    last.Select(Thrown).FirstOrDefault(),
                    [.. turns.Where(t => t.Name == feature.Name).Select(Planned)]
                )
            );
        }

        return switches;
    }

    public async Task<SwitchLook?> One(string? name, CancellationToken cancellation) =>
        (await All((await send.Send(new ListFeatures.Query(), cancellation)).Value.Items, cancellation)).FirstOrDefault(s =>
            s.Name == name
        );

    public ThrowLook Thrown(ListSwitchRecords.Record thrown) =>
        new(
            NameOf(thrown.Name),
            thrown.Enabled,
            DanishFormat.Date(DanishClock.DayOf(thrown.ThrownAt)),
            thrown.ThrownBy ?? texts["feature.unknown-person"],
            thrown.Note
        );

    private TurnLook Planned(TurnAnswer turn) =>
        new(turn.Id.ToString(), turn.Enabled, DanishFormat.Moment(turn.At), turn.PlannedBy ?? texts["feature.unknown-person"], turn.Note);

    private string NameOf(string name) => texts[$"feature.{name}.name"];
}
