using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Values;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>The version in force is the variant of a flag; the switches are flags.</summary>
internal sealed class RulesByFlag(Lazy<IVariantFeatureManager> flags, AskedDay asked, VersionsInTime versions, CatalogueBook book)
    : IProgrammes,
        IFeatures
{
    /// <summary>The variant is the same for everybody; without somebody to ask for, the package warns in the log at every use.</summary>
    private static readonly TargetingContext Everybody = new();

    public async Task<ProgrammeVersion?> InForceOn(DateOnly day, CancellationToken cancellation)
    {
        asked.Value = day;
        var variant = await flags.Value.GetVariantAsync(Flag.Programme, Everybody, cancellation);
        return variant is null ? null : await Get(IdOf(variant), cancellation);
    }

    public async Task<ProgrammeVersion> Get(ProgrammeVersionId id, CancellationToken cancellation) =>
        await versions.Pinned(id, cancellation) ?? throw new KeyNotFoundException($"The municipality has no version {id}");

    public Task<ProgrammeVersion?> Find(ProgrammeVersionId id, CancellationToken cancellation) => versions.Find(id, cancellation);

    public async Task<IReadOnlyList<ProgrammeVersion>> All(CancellationToken cancellation)
    {
        var all = new List<ProgrammeVersion>();
        foreach (var point in (await versions.Line(cancellation)).Versions)
        {
            all.Add(await Get(point.Id, cancellation));
        }

        return all;
    }

    public async Task<Catalogue> CatalogueOf(ProgrammeVersion version, CancellationToken cancellation) =>
        (await book.Lists()).Of(version.Catalogue);

    public async Task<Catalogue> WholeCatalogue(CancellationToken cancellation) => (await book.Lists()).Whole;

    public async Task<bool> IsOn(Feature feature, CancellationToken cancellation) =>
        await flags.Value.IsEnabledAsync(Flag.NameOf(feature), cancellation);

    private static ProgrammeVersionId IdOf(Variant variant) =>
        ProgrammeVersionId.TryParse(variant.Name, CultureInfo.InvariantCulture, out var id) ? id : throw new FormatException(variant.Name);
}
