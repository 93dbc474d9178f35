using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Features.PutVersionInForce;

/// <summary>A base programme as it stands, when a municipality is opened.</summary>
internal sealed class FirstVersion(VersionsInTime versions, Phrasebook texts, DanishClock clock) : IProgrammeSetup
{
    public async Task<Result<ProgrammeVersionId>> PutInForce(string baseKey, DateOnly from, CancellationToken cancellation)
    {
        if (BaseProgrammes.Find(baseKey) is not { } chosen)
        {
            return new Refusal(RefusalKind.Invalid, "programme.unknown-base");
        }

        var draft = VersionDraft.Of(chosen, overrides: null, from, name: null, ProgrammeVersionId.New());
        return draft.Refusal is { } wrong
            ? wrong
            : await versions.Add(StoredVersion.Of(draft.Value, texts.Both("programme.note-opened").Da, by: null, clock.Now), cancellation);
    }
}
