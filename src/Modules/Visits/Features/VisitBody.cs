using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>A visit as it is sent, when recorded and when changed.</summary>
internal sealed record VisitBody(
    VisitKind? Kind = null,
    VisitStatus? Status = null,
    DateOnly? HeldOn = null,
    DateOnly? PlannedFor = null,
    DateOnly? PlannedTo = null,
    string? StartsAt = null,
    int? DurationMinutes = null,
    Place? Place = null,
    string? Expectations = null,
    string? Guidance = null,
    IReadOnlyList<string?>? Techniques = null,
    string? AgreedNext = null,
    string? Handover = null,
    bool? HandoverAgreed = null,
    IReadOnlyList<string?>? Participants = null
) : IPlanned
{
    internal bool IsHeld => Status == VisitStatus.Held;

    /// <summary>As the room keeps it, once its shape is checked; refused where a technique is not in the pinned catalogue, is retired, or stands twice.</summary>
    /// <param name="before">The visit as it stands: what was done in it can stay, though it be retired since.</param>
    public Result<VisitEntry> Entry(Catalogue catalogue, VisitEntry? before = null)
    {
        var codes = Techniques ?? [];
        var wrong = codes.Select((code, i) => WhatIsWrong(code, i, $"techniques[{i}]")).OfType<FieldError>().ToList();
        if (wrong.Count > 0)
        {
            return Refusal.Invalid(wrong);
        }

        return new VisitEntry(
            new VisitFacts(Kind!.Value, Status!.Value, HeldOn),
            this.Plan(),
            Place,
            DurationMinutes,
            [.. codes.OfType<string>()],
            HandoverAgreed,
            new VisitNotes(Expectations, Guidance, AgreedNext, Handover, [.. (Participants ?? []).OfType<string>()])
        );

        FieldError? WhatIsWrong(string? code, int at, string field) =>
            catalogue.Techniques.Fault(code, field, before?.Techniques ?? []) is { } fault
                ? fault.Code == CatalogueChoices.Unknown
                    ? new FieldError(field, "visit.technique-unknown")
                    : fault
                : codes.Take(at).Contains(code)
                    ? new FieldError(field, "visit.technique-twice")
                    : null;
    }
}

internal sealed class VisitShape : AbstractValidator<VisitBody>
{
    private const int LongestVisit = 600;
    private const int MostParticipants = 20;

    public VisitShape(DanishClock clock)
    {
        RuleFor(v => v.Kind).Required().OneOf();
        RuleFor(v => v.Status).Required().OneOf();
        RuleFor(v => v.HeldOn).Required().When(v => v.IsHeld);
        RuleFor(v => v.HeldOn).NotAfter(clock);
        RuleFor(v => v.HeldOn).Must(day => day is null).WithErrorCode("visit.not-held").When(v => v.Status is not null && !v.IsHeld);
        RuleFor(v => v.Place).OneOf();
        RuleFor(v => v.Place).Required().When(v => v.IsHeld);
        RuleFor(v => v.PlannedFor).Required().When(v => (v.Status is not null && !v.IsHeld) || v.PlannedTo is not null);
        this.HaveWindow();
        RuleFor(v => v.DurationMinutes).Between(1, LongestVisit);
        RuleFor(v => v.Expectations).AtMost(Rules.FreeText);
        RuleFor(v => v.Guidance).AtMost(Rules.FreeText);
        RuleFor(v => v.AgreedNext).AtMost(Rules.FreeText);
        RuleFor(v => v.Handover).AtMost(Rules.FreeText);
        RuleFor(v => v.Participants)
            .Must(names => names is null || names.Count <= MostParticipants)
            .WithErrorCode("visit.participants-too-many")
            .WithState(_ => new object?[] { MostParticipants });
        RuleForEach(v => v.Participants).Required().AtMost(Rules.Name);
    }
}
