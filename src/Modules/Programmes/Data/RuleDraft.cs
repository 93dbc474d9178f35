using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Data;

/// <summary>A version that is being prepared, kept where every administrator of the municipality can take it up. It judges nobody.</summary>
internal sealed class RuleDraft
{
    private RuleDraft() { }

    public required RuleDraftId Id { get; init; }

    /// <summary>As it would be sent to be put in force; sealed, since reasons are free text.</summary>
    public required VersionBody Content { get; internal set; }
    public required UserId MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public UserId ChangedBy { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Changes so far.</summary>
    public int Version { get; private set; }

    public static RuleDraft Of(RuleDraftId id, VersionBody content, UserId by, DateTimeOffset at)
    {
        var draft = new RuleDraft
        {
            Id = id,
            Content = content,
            MadeBy = by,
            MadeAt = at,
        };
        draft.Change(content, by, at);
        return draft;
    }

    public void Change(VersionBody content, UserId by, DateTimeOffset at) =>
        (Content, ChangedBy, ChangedAt, Version) = (content, by, at, Version + 1);
}
