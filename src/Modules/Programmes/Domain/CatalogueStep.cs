using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>What is done to an entry. Nothing here takes a code away, or changes what it means.</summary>
internal enum CatalogueAct
{
    Added,
    Named,
    Moved,
    Retired,
    BroughtBack,
}

/// <summary>One change of the lists. The lists are ours with every step of the municipality's taken since, in order.</summary>
internal sealed record CatalogueStep(CatalogueKind Kind, string Code, CatalogueAct Act)
{
    /// <summary>Of one that is added.</summary>
    public string? Group { get; init; }

    /// <inheritdoc cref="Group"/>
    public string? Under { get; init; }

    /// <inheritdoc cref="Group"/>
    public string? Origin { get; init; }

    /// <summary>Of one that is added or named.</summary>
    public LocalText? Words { get; init; }

    /// <summary>Of one that is moved: its place in the whole list, from 1.</summary>
    public int? Place { get; init; }
}
