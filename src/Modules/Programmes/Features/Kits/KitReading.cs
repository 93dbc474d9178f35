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
    private const string Unfit = "kit.unfit";

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
            return Refusal.Field("kit", Unfit);
        }

        var drawn = VersionDraft.Of(
            BaseProgrammes.Find(variant.Base)!,
            body.Overrides,
            effectiveFrom,
            variant.Name,
            ProgrammeVersionId.New()
        );
        var steps = TakingIn.Steps(await book.Lists(), kit.Catalogue, call.Known.Municipality);
        return steps.Refusal is { } no ? Refusal.Invalid(AtKit(no))
            : drawn.Refusal is not null ? Refusal.Field("kit", Unfit)
            : new KitHere(kit, drawn.Value, steps.Value);
    }

    /// <summary>What its own lists can mend the receiver is told; of what is wrong with the kit itself, no more than that.</summary>
    private static FieldError AtKit(Refusal lists) =>
        lists.Fields is [{ Code: TakingIn.Otherwise } otherwise] ? otherwise with { Field = "kit" }
        : lists.Fields is [{ Code: CatalogueRule.LabelTaken } taken] ? taken with { Field = "kit", Code = "kit.word-taken" }
        : new FieldError("kit", Unfit);

    private static IEnumerable<LabelBody> Labels(StarterKit kit) =>
        from list in kit.Catalogue.Lists
        from entry in list.Entries
        from words in new[] { entry.Meaning, entry.Label }
        where words is not null
        select new LabelBody(words.Da, words.En);

    private static bool IsLabel(LabelBody label) => new LabelShape().Validate(label).IsValid;
}
