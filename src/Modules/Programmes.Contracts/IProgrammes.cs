using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>The rules of the caller's municipality.</summary>
public interface IProgrammes
{
    /// <summary>The version in force on a day, or null before the first.</summary>
    Task<ProgrammeVersion?> InForceOn(DateOnly day, CancellationToken cancellation);

    /// <exception cref="KeyNotFoundException">No version has this id.</exception>
    Task<ProgrammeVersion> Get(ProgrammeVersionId id, CancellationToken cancellation);

    /// <summary>The version, if the municipality has one of this id.</summary>
    Task<ProgrammeVersion?> Find(ProgrammeVersionId id, CancellationToken cancellation);

    /// <summary>All that the municipality has, oldest first.</summary>
    Task<IReadOnlyList<ProgrammeVersion>> All(CancellationToken cancellation);

    /// <summary>The catalogue that a version points to, as the municipality now has it.</summary>
    Task<Catalogue> CatalogueOf(ProgrammeVersion version, CancellationToken cancellation);

    /// <summary>Every list whole, the risk factors of every catalogue among them: for whoever asks under no version.</summary>
    Task<Catalogue> WholeCatalogue(CancellationToken cancellation);
}

/// <summary>The ordinary switches, as typed members: a misspelt one does not compile.</summary>
public enum Feature
{
    SelfReferral,
    ParentAnswers,
    FlexGrants,
    SumSharing,
}

/// <summary>A switch was thrown, and is so from now on.</summary>
public sealed record FeatureThrown(Feature Feature) : IFact;

public interface IFeatures
{
    Task<bool> IsOn(Feature feature, CancellationToken cancellation);
}

/// <summary>The programmes of the documents, any of which may be put in force. The same in every municipality.</summary>
public interface IBaseProgrammes
{
    IReadOnlyList<string> Keys { get; }
}

/// <summary>Used when a municipality is opened: its first version.</summary>
public interface IProgrammeSetup
{
    /// <summary>Puts a base programme in force. Refused: <c>programme.unknown-base</c>, <c>programme.date-taken</c>.</summary>
    Task<Result<ProgrammeVersionId>> PutInForce(string baseKey, DateOnly from, CancellationToken cancellation);
}
