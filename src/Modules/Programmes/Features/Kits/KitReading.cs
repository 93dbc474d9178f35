using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>A kit that was read: the version that it would be here, and what it would do with the lists.</summary>
/// <param name="Steps">What would be done with the municipality's lists as they are.</param>
internal sealed record KitHere(StarterKit Kit, ProgrammeVersion Version, IReadOnlyList<CatalogueStep> Steps);

/// <summary>Reads a kit in the caller's municipality. A hash proves that nothing was changed on the way, not that whoever wrote it meant well:
/// all that is asked of a version and of an entry of a list is asked of a kit's too.</summary>
internal sealed class KitReading(CatalogueBook book, CallContext call)
{
    public async Task<Result<KitHere>> Read(string? text, DateOnly effectiveFrom)
    {
        if (KitFile.Read(text).Refuses(out var kit) is { } unreadable)
        {
            return unreadable;
        }

        var variant = kit.Variant;
        var body = new VersionBody(
            variant.Base,
            effectiveFrom,
            variant.Name,
            KitFile.Overrides(variant.Rules),
            Note: null,
            variant.Reasons.ToDictionary(r => r.Key, r => (string?)r.Value, StringComparer.Ordinal)
        );
        if (new VersionBodyShape().FaultsOf(body).Any() || !Labels(kit).All(IsLabel))
        {
            return Refusal.Field("kit", "kit.unfit");
        }

        var drawn = VersionDraft.Of(
            BaseProgrammes.Find(variant.Base)!,
            body.Overrides,
            effectiveFrom,
            variant.Name,
            ProgrammeVersionId.New()
        );
        var steps = TakingIn.Steps(await book.Lists(), kit.Catalogue, call.Known.Municipality);
        if (steps.Refusal?.Fields.FirstOrDefault(f => f.Code == TakingIn.Otherwise) is { } otherwise)
        {
            return Refusal.Invalid(otherwise with { Field = "kit" });
        }

        return drawn.Refusal is not null || steps.Refusal is not null
            ? Refusal.Field("kit", "kit.unfit")
            : new KitHere(kit, drawn.Value, steps.Value);
    }

    private static IEnumerable<LabelBody> Labels(StarterKit kit) =>
        from list in kit.Catalogue.Lists
        from entry in list.Entries
        from words in new[] { entry.Meaning, entry.Label }
        where words is not null
        select new LabelBody(words.Da, words.En);

    private static bool IsLabel(LabelBody label) => new LabelShape().Validate(label).IsValid;
}
