using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.RuleDrafts;

/// <summary>A draft as it is read: what would be sent to put it in force, and who wrote it.</summary>
internal sealed record RuleDraftAnswer(
    RuleDraftId Id,
    string Base,
    DateOnly? EffectiveFrom,
    string Name,
    RuleOverrides? Overrides,
    string? Note,
    IReadOnlyDictionary<string, string?>? Reasons,
    string? MadeBy,
    DateTimeOffset MadeAt,
    string? ChangedBy,
    DateTimeOffset ChangedAt,
    int Version
) : IVersioned
{
    /// <summary>As it would be sent.</summary>
    [JsonIgnore]
    public VersionBody Body => new(Base, EffectiveFrom, Name, Overrides, Note, Reasons);

    public static RuleDraftAnswer Of(RuleDraft draft, IReadOnlyDictionary<UserId, StaffMember> staff) =>
        new(
            draft.Id,
            draft.Content.Base!,
            draft.Content.EffectiveFrom,
            draft.Content.Name!,
            draft.Content.Overrides,
            draft.Content.Note,
            draft.Content.Reasons,
            staff.GetValueOrDefault(draft.MadeBy)?.Name,
            draft.MadeAt,
            staff.GetValueOrDefault(draft.ChangedBy)?.Name,
            draft.ChangedAt,
            draft.Version
        );
}

/// <summary>What a draft needs: a base and a name to find it by. The day, and why, may come later.</summary>
internal sealed class RuleDraftShape : AbstractValidator<VersionBody>
{
    public RuleDraftShape()
    {
        this.HaveBase();
        RuleFor(b => b.EffectiveFrom).InReach();
        RuleFor(b => b.Name).Required().AtMost(Rules.Name);
        RuleFor(b => b.Note).AtMost(Rules.FreeText);
        this.HaveReasons();
    }
}

internal static class RuleDraftReading
{
    /// <summary>The draft, to be changed: not found, or changed since the caller saw it (<c>If-Match</c>).</summary>
    public static async Task<Result<RuleDraft>> Unchanged(
        this ProgrammesDb db,
        RuleDraftId id,
        CallContext call,
        CancellationToken cancellation
    ) =>
        await db.Drafts.FirstOrDefaultAsync(d => d.Id == id, cancellation) is not { } draft ? Refusal.NotFound
        : call.Unchanged(draft.Version) is { } stale ? stale
        : draft;

    /// <summary>A draft that contradicts itself is not kept: whoever takes it up shall not have to find that out.</summary>
    public static Refusal? Contradiction(this VersionBody body) =>
        VersionDraft.Of(BaseProgrammes.Find(body.Base)!, body.Overrides, body.EffectiveFrom ?? default, body.Name, default).Refusal;

    public static async Task<RuleDraftAnswer> AnswerOf(this IStaff staff, RuleDraft draft, CancellationToken cancellation) =>
        RuleDraftAnswer.Of(draft, await staff.Find([draft.MadeBy, draft.ChangedBy], cancellation));
}
