using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Features;

/// <summary>Whether a change would bring together what cannot hold together, now or at a time that is planned.</summary>
internal sealed class SwitchCheck(SwitchBoard board, VersionsInTime versions, DanishClock clock)
{
    /// <summary>A refusal that names the pair, or null.</summary>
    public async Task<Refusal?> OfTurns(Func<SwitchTurns, VersionLine, SwitchTurns> change, CancellationToken cancellation)
    {
        var (turns, line) = (await board.Turns(cancellation), await versions.Line(cancellation));
        var rules = await Rules(line, cancellation);
        return Clashes.Made(
            Clashes.Ahead(turns, line, id => rules[id], clock.Now),
            Clashes.Ahead(change(turns, line), line, id => rules[id], clock.Now)
        );
    }

    /// <summary>The same of a version that is to come into force.</summary>
    public async Task<Refusal?> OfVersion(ProgrammeVersion version, CancellationToken cancellation)
    {
        var (turns, line) = (await board.Turns(cancellation), await versions.Line(cancellation));
        if (line.IsTaken(version.EffectiveFrom))
        {
            return null; // it will not come into force at all
        }

        var rules = await Rules(line, cancellation);
        var after = new VersionLine([.. line.Versions, new VersionPoint(version.Id, version.EffectiveFrom, version.Key)]);
        return Clashes.Made(
            Clashes.Ahead(turns, line, id => rules[id], clock.Now),
            Clashes.Ahead(turns, after, id => id == version.Id ? version : rules[id], clock.Now)
        );
    }

    private async Task<Dictionary<ProgrammeVersionId, ProgrammeVersion>> Rules(VersionLine line, CancellationToken cancellation)
    {
        var rules = new Dictionary<ProgrammeVersionId, ProgrammeVersion>();
        foreach (var point in line.Versions)
        {
            rules[point.Id] = (await versions.Find(point.Id, cancellation))!;
        }

        return rules;
    }
}
